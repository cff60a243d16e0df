import type { DayList, DayNote } from '@nuanyu/types/clinic'

/**
 * What a counter shows: the server's list with what this device noted and has not yet been told of. Pure: the same list
 * and notes always show the same, so that an interrupted sending, a second tap or a restart of the app change nothing.
 */

export interface ShownPerson {
  id: string
  code: string
  name: string
  phone: string
  /** Null for who came without having registered. */
  slotId: string | null
  state: 'confirmed' | 'checked_in' | 'served' | 'walk_in'
  /** Given by the server; null until then. */
  queueNumber: number | null
  /** With which doctor they were, where somebody noted it. */
  doctor: string | null
  /** A note about them is still on this device alone. */
  pending: boolean
}

export interface ShownDay {
  people: ShownPerson[]
  counts: DayList['counts']
}

export function shownDay(list: DayList, notes: readonly DayNote[]): ShownDay {
  const people = new Map<string, ShownPerson>(list.people.map((one) => [one.id, { ...one, pending: false }]))
  let heads = list.counts.heads
  for (const note of inOrder(notes)) {
    if (note.kind === 'heads') heads += note.heads
    else apply(people, note)
  }
  const all = [...people.values()]
  return { people: all, counts: countsOf(all, list.counts.expected, Math.max(0, heads)) }
}

function apply(people: Map<string, ShownPerson>, note: Exclude<DayNote, { kind: 'heads' }>): void {
  switch (note.kind) {
    case 'check_in':
      return change(people, note.registrationId, ({ state }) => ({
        state: state === 'confirmed' ? 'checked_in' : state,
      }))
    case 'undo_check_in':
      return change(people, note.registrationId, ({ slotId }) => ({
        state: slotId === null ? 'walk_in' : 'confirmed',
      }))
    case 'served':
      return change(people, note.registrationId, () => ({ state: 'served' }))
    case 'doctor':
      return change(people, note.registrationId, () => ({ doctor: note.doctor || null }))
    case 'walk_in': {
      const state = note.served ? 'served' : 'walk_in'
      const nobody = { code: '', phone: '', slotId: null, queueNumber: null, doctor: null }
      people.set(note.id, { id: note.id, name: note.name, state, ...nobody, pending: true })
      return
    }
    case 'undo_walk_in':
      people.delete(note.walkInId)
      return
  }
}

function change(
  people: Map<string, ShownPerson>,
  id: string,
  next: (person: ShownPerson) => Partial<Pick<ShownPerson, 'state' | 'doctor'>>,
): void {
  const person = people.get(id)
  if (person) people.set(id, { ...person, ...next(person), pending: true })
}

function countsOf(people: readonly ShownPerson[], expected: number, heads: number): DayList['counts'] {
  const count = (fits: (person: ShownPerson) => boolean) => people.filter(fits).length
  const checkedIn = count(({ slotId, state }) => slotId !== null && state !== 'confirmed')
  const walkIns = count(({ slotId }) => slotId === null)
  const served = count(({ state }) => state === 'served')
  return { expected, checkedIn, served, walkIns, heads, visits: checkedIn + walkIns + heads }
}

function inOrder(notes: readonly DayNote[]): DayNote[] {
  return [...notes].sort((a, b) => a.at.localeCompare(b.at))
}

export const standings = { expected: '还没到', here: '到了', served: '看完了' } as const
export type Standing = keyof typeof standings

export function standingOf({ state }: Pick<ShownPerson, 'state'>): Standing {
  if (state === 'confirmed') return 'expected'
  return state === 'served' ? 'served' : 'here'
}

/** Who is called next stands first; whoever has no number yet came last. */
export function ofStanding(people: readonly ShownPerson[], standing: Standing): ShownPerson[] {
  const those = people.filter((person) => standingOf(person) === standing)
  if (standing === 'expected') return those
  const turn = ({ queueNumber }: ShownPerson) => queueNumber ?? Infinity
  const sign = standing === 'served' ? -1 : 1
  return those
    .map((person, index) => ({ person, index }))
    .sort((a, b) => {
      const [one, other] = [turn(a.person), turn(b.person)]
      return one === other ? a.index - b.index : (one < other ? -1 : 1) * sign
    })
    .map(({ person }) => person)
}

/** By a part of the name, the beginning of the code, or the last digits of the telephone. */
export function found(people: readonly ShownPerson[], typed: string): ShownPerson[] {
  const said = typed.trim()
  if (said === '') return []
  const code = said.toUpperCase()
  return people.filter(
    ({ name, code: own, phone }) =>
      name.includes(said) ||
      (own !== '' && own.startsWith(code)) ||
      (/^\d{3,}$/.test(said) && phone.replace(/\D/g, '').endsWith(said)),
  )
}

/** Whose ticket it is: what its QR code says, or the six characters read aloud. */
export function ofTicket(people: readonly ShownPerson[], said: string): ShownPerson | undefined {
  const [, id, scanned] = /^nuanyu:ticket:([^:]+):(\w+)$/.exec(said.trim()) ?? []
  const code = (scanned ?? said).trim().toUpperCase()
  return people.find((one) => one.id === id) ?? people.find((one) => one.code !== '' && one.code === code)
}
