import {
  orderCommands,
  orderFlags,
  orderKinds,
  type OrderRow,
  orderStates,
  type OrderView,
  researchCategories,
} from '@nuanyu/types/orders'
import { roleNames } from '@nuanyu/types/roles'
import type { SourceView } from '@nuanyu/types/sources'
import type { Viewer } from '../../kernel/viewer'
import { sayDay, sayWhen } from '../time/sayWhen'
import type { Calendar } from '../time/workingDays'
import { daysAhead, deadlineOf, goalOf } from './deadline'
import { commandsOf, whyNotJudge } from './policy'
import type { OrderRecord } from './records'

/** How an entry of the history is called; what follows reads better as what happened than as a button. */
const happened: Record<OrderRecord['history'][number]['command'], string> = {
  ...orderCommands,
  issue: '交办',
  close: '回头看没有反弹，销号',
  relapse: '回头看有反弹，重新整改',
  decideExtension: '延期审批',
}

export function sayKind({ kind, category }: Pick<OrderRecord, 'kind' | 'category'>): string {
  return category ? `${orderKinds[kind]} · ${researchCategories[category]}` : orderKinds[kind]
}

export function presentRow(order: OrderRecord, now: Date, calendar: Calendar): OrderRow {
  const last = order.history.at(-1)
  return {
    id: order._id,
    code: order.code,
    state: order.state,
    stateLabel: orderStates[order.state],
    kind: order.kind,
    kindLabel: sayKind(order),
    title: order.title,
    lead: order.lead.name,
    helpers: order.helpers.map(({ name }) => name),
    due: sayDay(goalOf(order), now),
    lookback: order.lookbackOn && `${sayDay(order.lookbackOn, now)}回头看`,
    deadline: deadlineOf(order, now, calendar),
    flags: order.flags.map((id) => ({ id, label: orderFlags[id] })),
    last: last ? happened[last.command] : '',
    when: sayWhen(order.updatedAt, now),
  }
}

type Seen = { viewer: Viewer; now: Date; calendar: Calendar }

/** `links`: of photos, by file id. */
export function presentOrder(
  order: OrderRecord,
  source: SourceView | null,
  links: ReadonlyMap<string, string>,
  { viewer, now, calendar }: Seen,
): OrderView {
  return {
    ...presentRow(order, now, calendar),
    version: order.version,
    category: order.category,
    matter: order.matter,
    requirement: order.requirement,
    office: roleNames[order.office],
    issued: `${sayWhen(order.issuedAt, now)} ${order.history[0]?.by.name ?? ''}`.trim(),
    inCharge: order.inCharge?.name ?? null,
    source,
    plan: order.plan,
    returned: order.returned,
    asking: order.asking && {
      until: sayDay(order.asking.until, now),
      reason: order.asking.reason,
      by: order.asking.byName,
    },
    extended: extendedLabel(order, now),
    history: order.history.map(({ at, command, by, text, commandId }) => {
      const step = order.steps.find((one) => one.commandId === commandId)
      return {
        when: sayWhen(at, now),
        title: happened[command],
        by: [step?.speaker, by.name].filter(Boolean).join(' '),
        text,
        photos: (step?.photos ?? []).flatMap((id) => links.get(id) || []),
      }
    }),
    can: commandsOf(order, viewer, now),
    why: whyNotJudge(order, viewer, now),
    days: daysAhead(order, now),
  }
}

function extendedLabel({ extendedTo, heldTo }: OrderRecord, now: Date): string | null {
  if (extendedTo) return `延期到${sayDay(extendedTo, now)}`
  return heldTo && `验收用去的时间不计，顺延到${sayDay(heldTo, now)}`
}
