import type { Input } from '@nuanyu/types/actions'
import type { OrderForm as Choices, OrderKind, OrderOffice, ResearchCategory } from '@nuanyu/types/orders'
import type { SourceRef } from '@nuanyu/types/sources'
import { newCommandId } from '../../cloud'

type Department = { id: string; name: string }

/** A new order while it is written; kept on the device. */
export type OrderForm = {
  commandId: string
  kind: OrderKind
  category: ResearchCategory | null
  office: OrderOffice | null
  title: string
  matter: string
  requirement: string
  lead: Department | null
  helpers: Department[]
  inCharge: { staffId: string; name: string } | null
  dueOn: string
}

export const FIELDS = [
  'category',
  'office',
  'title',
  'matter',
  'requirement',
  'leadId',
  'inChargeId',
  'helperIds',
  'dueOn',
]

export function freshOrder(): OrderForm {
  return {
    commandId: newCommandId(),
    kind: 'order',
    category: null,
    office: null,
    title: '',
    matter: '',
    requirement: '',
    lead: null,
    helpers: [],
    inCharge: null,
    dueOn: '',
  }
}

export function isEmptyOrder({ title, matter, requirement }: OrderForm): boolean {
  return [title, matter, requirement].every((text) => text.trim() === '')
}

/** What the source tells fills what nobody has written yet. */
export function filledFrom(form: OrderForm, { facts, offices, suggested }: Choices): OrderForm {
  return {
    ...form,
    office: form.office ?? offices[0]?.id ?? null,
    matter: form.matter || (facts?.facts ?? ''),
    lead: form.lead ?? facts?.department ?? null,
    dueOn: form.dueOn || suggested,
  }
}

/** Ids that are not chosen yet are sent empty: the server names their field. */
export function inputOf(form: OrderForm, source: SourceRef | null): Input<'orders.issue'> {
  const { lead, helpers, inCharge, office, ...rest } = form
  return {
    ...rest,
    category: form.kind === 'research' ? form.category : null,
    office: office ?? 'party_office',
    leadId: lead?.id ?? '',
    helperIds: helpers.map(({ id }) => id),
    inChargeId: inCharge?.staffId ?? null,
    source,
  }
}
