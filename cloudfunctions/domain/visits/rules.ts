import { AppError } from '@nuanyu/types/errors'
import { scoreOf } from '@nuanyu/types/inspection/items'
import { visitProblems } from '@nuanyu/types/visits'
import { assertAllowed, type At, born, isResend, moved } from '../../kernel/living/record'
import type { Viewer } from '../../kernel/viewer'
import type { Person } from '../findings/records'
import { endOfDay } from '../time/localTime'
import { refusalOf } from './policy'
import type { Conducted, VisitRecord } from './records'
import { withoutRemarks } from './strike'

export type Command =
  | { name: 'conduct'; brought: Conducted }
  /** `findingIds`: under which the remarks become findings, in their order. */
  | { name: 'submit'; findingIds: string[] }
  | { name: 'reassign'; inspector: Person; reason: string }
  | { name: 'cancel'; reason: string }

type Plan = Pick<
  VisitRecord,
  'kind' | 'title' | 'department' | 'post' | 'from' | 'until' | 'note' | 'items' | 'inspector' | 'plan'
>

export function schedule(id: string, plan: Plan, viewer: Viewer, at: At): VisitRecord {
  return derived({
    ...born<VisitRecord['state'], VisitRecord['history'][number]['command']>(id, 'scheduled', 'schedule', viewer, at),
    ...plan,
    conducted: null,
    score: null,
    findingIds: [],
    done: false,
    orderAt: at.now,
  })
}

export function decide(
  record: VisitRecord,
  command: Command,
  seenVersion: number,
  viewer: Viewer,
  at: At,
): VisitRecord {
  if (isResend(record, viewer, at, command.name)) return record
  assertAllowed(refusalOf(command.name, record, viewer, at.now), record, seenVersion)
  switch (command.name) {
    case 'conduct': {
      const { brought } = command
      assertComplete(record, brought)
      // A correction adds photos and takes none away: what was shown once stays evidence.
      const photos = [...(record.conducted?.photos ?? []), ...brought.photos]
      const conducted = { ...brought, photos }
      const change = { state: 'conducted' as const, conducted, score: scoreOf(record.items, brought.answers) }
      return derived(moved(record, 'conduct', change, viewer, at))
    }
    case 'submit': {
      const change = { state: 'submitted' as const, findingIds: command.findingIds }
      return derived(moved(record, 'submit', change, viewer, at))
    }
    case 'reassign': {
      const change = { state: record.state, inspector: command.inspector, vacant: false }
      return derived(moved(record, 'reassign', change, viewer, at, command.reason))
    }
    case 'cancel': {
      const change = { state: 'cancelled' as const, conducted: discounted(record), score: null }
      return derived(moved(record, 'cancel', change, viewer, at, command.reason))
    }
  }
}

/** What time brings about. It is no command, so that nobody's page is old for it; who was sent meanwhile may be another. */
export function markVacant(record: VisitRecord, staffId: string, vacant: boolean): VisitRecord {
  const { state, inspector, vacant: before = false } = record
  return state !== 'scheduled' || inspector.staffId !== staffId || before === vacant ? record : { ...record, vacant }
}

/** What was brought back and is not to count: nobody reviews its remarks or hears those they are about. */
function discounted({ conducted }: VisitRecord): Conducted | null {
  if (conducted === null) return null
  const { remarks } = conducted
  const names = remarks.flatMap(({ person }) => (person ? [person.name] : []))
  return withoutRemarks(
    conducted,
    remarks.map(({ itemId }) => itemId),
    names,
  )
}

function assertComplete({ items }: VisitRecord, brought: Conducted): void {
  const remarks = brought.remarks.map(({ person, ...remark }) => ({ ...remark, staffId: person?.staffId ?? null }))
  const problems = visitProblems(items, { answers: brought.answers, remarks })
  if (problems.length === 0) return
  throw new AppError('VALIDATION', {
    details: { fields: problems.map(({ itemId, message }) => ({ path: `answers.${itemId}`, message })) },
  })
}

function derived(record: VisitRecord): VisitRecord {
  const done = record.state === 'submitted' || record.state === 'cancelled'
  return { ...record, done, orderAt: done ? record.updatedAt : endOfDay(record.until) }
}
