import { isOpen } from '../lifecycle'
import type { CaseRecord, Lane } from '../records'

/**
 * As what a case counts in the figures, and where (`reports/contribution`), so that whoever looks behind a figure reads
 * one stretch of the index, and nothing that does not belong there.
 */

export type Figure = 'complaints' | 'suggestions' | 'due' | 'asked' | 'open' | 'overdue'

/** Of one department, about one subject, or come in one way; absent: all. */
export type Where = { kind: 'department' | 'subject' | 'channel'; id: string }

export function countedTag(lane: Lane, figure: Figure, where?: Where): string {
  return `f:${lane}:${figure}` + (where ? `:${where.kind}:${where.id}` : '')
}

type Counted = Pick<
  CaseRecord,
  'lane' | 'kind' | 'state' | 'overdue' | 'firstRound' | 'reply' | 'department' | 'place' | 'subject' | 'channel'
>

export function countedAs(record: Counted): string[] {
  const { lane, kind, subject, channel } = record
  const place = departmentOf(record)
  const departments: Where[] = place ? [{ kind: 'department', id: place.id }] : []
  const facets: Where[] = [
    { kind: 'subject', id: subject.id },
    { kind: 'channel', id: channel },
  ]
  return figuresOf(record).flatMap((figure) => {
    return [undefined, ...departments, ...(kind === 'complaint' && isSplit(figure) ? facets : [])].map((where) =>
      countedTag(lane, figure, where),
    )
  })
}

/** What discipline has counts in no department, and with partners only the one that answers. */
function departmentOf({ lane, department, place }: Counted): { id: string } | null {
  return lane === 'discipline' ? null : (department ?? place)
}

function figuresOf({ kind, state, overdue, firstRound, reply }: Counted): Figure[] {
  return [
    kind === 'complaint' ? 'complaints' : 'suggestions',
    ...(firstRound === 'on_time' || firstRound === 'late' ? (['due'] as const) : []),
    ...(reply ? (['asked'] as const) : []),
    ...(isOpen(state) ? (['open'] as const) : []),
    ...(isOpen(state) && overdue ? (['overdue'] as const) : []),
  ]
}

/** Told apart by subject and channel: complaints, and the rates of them. */
function isSplit(figure: Figure): boolean {
  return figure === 'complaints' || figure === 'due' || figure === 'asked'
}
