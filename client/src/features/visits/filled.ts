import { type AnswerValue, answers as fits, type CheckItem, goodness } from '@nuanyu/types/inspection/items'
import type { Input } from '@nuanyu/types/actions'
import type { Remark, VisitView } from '@nuanyu/types/visits'

/** As the contract says it. */
export const REMARK_LENGTH = 6

/** What an inspector fills in on the spot, as the device keeps it. Pure. */

export interface Filled {
  /** Made once: however often it is sent, it arrives once. */
  commandId: string
  /** Empty until 开始检查 is tapped, and until it is over. */
  startedAt: string
  endedAt: string
  place: string
  values: Record<string, AnswerValue>
  notes: Record<string, string>
  remarks: Record<string, Omit<Remark, 'itemId'>>
  photosOf: Record<string, string[]>
  summary: string
}

export function freshFilled(visit: VisitView, commandId: string): Filled {
  const { conducted } = visit
  const by = <T>(entries: [string, T][]) => Object.fromEntries(entries)
  return {
    commandId,
    startedAt: conducted?.startedAt ?? '',
    endedAt: conducted?.endedAt ?? '',
    place: conducted?.place ?? visit.post,
    values: by((conducted?.answers ?? []).map(({ itemId, value }) => [itemId, value])),
    notes: by((conducted?.answers ?? []).map(({ itemId, note }) => [itemId, note])),
    remarks: by((conducted?.remarks ?? []).map(({ itemId, good, staffId, text }) => [itemId, { good, staffId, text }])),
    photosOf: {},
    summary: conducted?.summary ?? '',
  }
}

/** Whether there is anything that must not be lost. */
export function isTouched({ startedAt, endedAt }: Filled, visit: VisitView): boolean {
  return startedAt !== '' && (visit.conducted === null || endedAt === '')
}

export function answeredOf(filled: Filled, items: readonly CheckItem[]): number {
  return items.filter((item) => isAnswered(filled, item)).length
}

function isAnswered({ values }: Filled, item: CheckItem): boolean {
  const value = values[item.id]
  return value !== undefined && fits(item, value)
}

/** Findings that nothing was written of. */
export function unwritten({ remarks }: Filled): number {
  return Object.values(remarks).filter(({ text }) => text.trim().length < REMARK_LENGTH).length
}

/** Something went wrong there: then it is offered first to make a finding of it. */
export function looksBad(filled: Filled, item: CheckItem): boolean {
  const value = filled.values[item.id]
  const good = value === undefined ? null : goodness(item, value)
  return good !== null && good < 0.5
}

/** Names of the photos on this device, in the order in which they are sent. */
export function photoNames(filled: Filled, items: readonly CheckItem[]): { name: string; itemId: string }[] {
  return items.flatMap(({ id }) => (filled.photosOf[id] ?? []).map((name) => ({ name, itemId: id })))
}

/** As the server takes it; `photos`: what the names became when they were uploaded. */
export function packetOf(
  visit: VisitView,
  filled: Filled,
  photos: { id: string; itemId: string }[],
): Input<'visits.conduct'> {
  const { commandId, startedAt, endedAt, place, values, notes, remarks, summary } = filled
  return {
    commandId,
    visitId: visit.id,
    version: visit.version,
    startedAt,
    endedAt,
    place,
    answers: visit.checklist.flatMap(({ id }) => {
      const value = values[id]
      return value === undefined ? [] : [{ itemId: id, value, note: notes[id] ?? '' }]
    }),
    remarks: Object.entries(remarks).map(([itemId, remark]) => ({ itemId, ...remark })),
    summary,
    photos: photos.map(({ id }) => id),
    photosOf: photos.map(({ itemId }) => itemId),
  }
}
