import type { RegistrationState } from '@nuanyu/types/clinic'
import type { DayMark, RegistrationRecord } from '../seats/records'

/**
 * What the notes of a day say about one person. Several volunteers note without network and send when there is some, in
 * any order and more than once; so the notes are kept, and what they say together follows from when they were made and
 * not from when they came. Pure.
 */

export type Presence = 'out' | 'in' | 'served'

/** The same marks in any order say the same. */
export function presenceOf(marks: readonly DayMark[]): Presence {
  // A walk-in that was taken back is gone for good, also when the note that made it comes later.
  if (marks.some(({ kind }) => kind === 'undo_walk_in')) return 'out'
  const walkIn = marks.some(({ kind }) => kind === 'walk_in')
  let presence: Presence = walkIn ? 'in' : 'out'
  for (const { kind } of inOrder(marks)) {
    if (kind === 'check_in' && presence === 'out') presence = 'in'
    if (kind === 'undo_check_in') presence = walkIn ? 'in' : 'out'
    if (kind === 'served') presence = 'served'
  }
  return presence
}

/** As they were made, in whatever order they came. */
function inOrder(marks: readonly DayMark[]): DayMark[] {
  return [...marks].sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
}

/** Which doctor somebody was with: what was said last. Says nothing about whether they came. */
export function doctorOf(marks: readonly DayMark[]): string {
  const said = marks.filter(({ kind }) => kind === 'doctor')
  return inOrder(said).at(-1)?.doctor ?? ''
}

/** States in which a note of the day says something about somebody who had registered. */
const attending: readonly RegistrationState[] = ['confirmed', 'checked_in', 'served', 'no_show']

/** Why nobody can be checked in by this registration; null when they can. */
export function whyNot({ state, source }: Pick<RegistrationRecord, 'state' | 'source'>): string | null {
  if (source === 'walk_in' || attending.includes(state as RegistrationState)) return null
  switch (state) {
    case 'offered':
      return '有名额留着，但还没有确认，请先在手机上确认'
    case 'waitlisted':
      return '还在候补，没有名额；接待了请记为现场来的'
    case 'cancelled_by_user':
    case 'cancelled_by_organiser':
      return '这个报名已经取消；接待了请记为现场来的'
    default:
      return '没有名额；接待了请记为现场来的'
  }
}

/** The state that the marks make of a registration. `over`: nobody is expected any more. */
export function stateOf(
  { source }: Pick<RegistrationRecord, 'source'>,
  marks: readonly DayMark[],
  over: boolean,
): RegistrationState {
  const presence = presenceOf(marks)
  if (source === 'walk_in') {
    // One that never was, or was taken back, stands for nobody and is counted nowhere.
    const made = marks.some(({ kind }) => kind === 'walk_in')
    if (!made || presence === 'out') return 'cancelled_by_user'
    return presence === 'served' ? 'served' : 'walk_in'
  }
  if (presence === 'out') return over ? 'no_show' : 'confirmed'
  return presence === 'served' ? 'served' : 'checked_in'
}

/** Whether somebody is called by a number: who is there and not yet served. */
export function waits(state: RegistrationState): boolean {
  return state === 'checked_in' || state === 'walk_in'
}
