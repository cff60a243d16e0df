import type { DayList, DayNote, DayRecorded } from '@nuanyu/types/clinic'
import fc from '../support/properties'
import { found, ofStanding, ofTicket, shownDay } from '../../client/src/features/clinicDay/day'
import { added, batchOf, readNotes, settled } from '../../client/src/features/clinicDay/outbox'

const NOW = Date.parse('2026-10-17T00:30:00.000Z')

const list: DayList = {
  event: { id: 'event-1', title: '义诊', when: '10月17日', place: '社区', walkIns: '不预约也能来' },
  slots: [{ id: 'event-1.a', when: '08:00–08:30' }],
  doctors: ['凌志远', '沈怀瑾'],
  people: [
    person('r1', '王秀英', 'AB23CD', 'confirmed'),
    person('r2', '李建国', 'EF45GH', 'checked_in', 3),
    { ...person('w1', '', 'ZZ99ZZ', 'walk_in', 4), slotId: null },
  ],
  counts: { expected: 2, checkedIn: 1, served: 0, walkIns: 1, heads: 10, visits: 12 },
  at: '2026-10-17T00:00:00.000Z',
  open: true,
}

function person(
  id: string,
  name: string,
  code: string,
  state: DayList['people'][number]['state'],
  queueNumber: number | null = null,
): DayList['people'][number] {
  return { id, name, code, phone: '138****0011', slotId: 'event-1.a', state, queueNumber, doctor: null }
}

const noteId = (n: number) => `note-${String(n).padStart(12, '0')}`
const at = (n: number) => new Date(NOW + n * 1000).toISOString()

describe('what a counter shows of the list and its own notes', () => {
  test('without notes it is the list', () => {
    const { people, counts } = shownDay(list, [])
    expect(counts).toEqual(list.counts)
    expect(people.every(({ pending }) => !pending)).toBe(true)
  })

  test('a check-in, a walk-in and a class are there at once, and marked as not sent', () => {
    const { people, counts } = shownDay(list, [
      { kind: 'check_in', id: noteId(1), at: at(1), registrationId: 'r1' },
      { kind: 'walk_in', id: noteId(2), at: at(2), name: '赵大爷', served: false },
      { kind: 'served', id: noteId(3), at: at(3), registrationId: noteId(2) },
      { kind: 'heads', id: noteId(4), at: at(4), label: '三年级二班', heads: 40 },
    ])
    expect(people.find(({ id }) => id === 'r1')).toMatchObject({ state: 'checked_in', pending: true })
    expect(people.find(({ name }) => name === '赵大爷')).toMatchObject({ state: 'served', slotId: null, pending: true })
    expect(counts).toEqual({ expected: 2, checkedIn: 2, served: 1, walkIns: 2, heads: 50, visits: 54 })
  })

  test('what is taken back is as it was before', () => {
    const { people, counts } = shownDay(list, [
      { kind: 'check_in', id: noteId(1), at: at(1), registrationId: 'r1' },
      { kind: 'undo_check_in', id: noteId(2), at: at(2), registrationId: 'r1' },
      { kind: 'walk_in', id: noteId(3), at: at(3), name: '', served: true },
      { kind: 'undo_walk_in', id: noteId(4), at: at(4), walkInId: noteId(3) },
    ])
    expect(people).toHaveLength(3)
    expect(people[0]?.state).toBe('confirmed')
    expect(counts).toEqual(list.counts)
  })

  test('with which doctor somebody was is the last word, here or on the list, and changes no number', () => {
    const note = (n: number, registrationId: string, doctor: string): DayNote => ({
      kind: 'doctor',
      id: noteId(n),
      at: at(n),
      registrationId,
      doctor,
    })
    const said = { ...list, people: list.people.map((one) => ({ ...one, doctor: '凌志远' })) }
    const { people, counts } = shownDay(said, [note(3, 'r2', '沈怀瑾'), note(2, 'r2', '凌志远'), note(4, 'w1', '')])
    expect(people.map(({ id, doctor, pending }) => [id, doctor, pending])).toEqual([
      ['r1', '凌志远', false],
      ['r2', '沈怀瑾', true],
      ['w1', null, true],
    ])
    expect(counts).toEqual(list.counts)
  })

  test('a walk-in that the server already knows is undone by its id on the list', () => {
    const { counts } = shownDay(list, [{ kind: 'undo_walk_in', id: noteId(1), at: at(1), walkInId: 'w1' }])
    expect(counts.walkIns).toBe(0)
  })

  test('a check-in that another device made first, or of somebody unknown, changes nothing', () => {
    const { people, counts } = shownDay(list, [
      { kind: 'check_in', id: noteId(1), at: at(1), registrationId: 'r2' },
      { kind: 'check_in', id: noteId(2), at: at(2), registrationId: 'nobody' },
    ])
    expect(people.find(({ id }) => id === 'r2')?.state).toBe('checked_in')
    expect(counts).toEqual(list.counts)
  })

  const notes = fc.array(
    fc.oneof(
      fc.record({
        kind: fc.constantFrom('check_in', 'undo_check_in', 'served'),
        who: fc.constantFrom('r1', 'r2', 'w1'),
      }),
      fc.record({ kind: fc.constant('walk_in'), who: fc.constant('') }),
    ),
    { maxLength: 20 },
  )

  test('visits are always who came and who was counted, and the order of the notes in the box is nothing', () => {
    fc.assert(
      fc.property(notes, (told) => {
        const made = told.map(({ kind, who }, n) =>
          kind === 'walk_in'
            ? { kind, id: noteId(n), at: at(n), name: '', served: false }
            : { kind, id: noteId(n), at: at(n), registrationId: who },
        ) as DayNote[]
        const shown = shownDay(list, made)
        expect(shown.counts.visits).toBe(shown.counts.checkedIn + shown.counts.walkIns + shown.counts.heads)
        expect(shown.counts.served).toBeLessThanOrEqual(shown.people.length)
        const backwards = shownDay(list, [...made].reverse())
        expect(backwards.counts).toEqual(shown.counts)
      }),
    )
  })

  test('who is called next stands first, and who has no number yet last', () => {
    const { people } = shownDay(list, [{ kind: 'check_in', id: noteId(1), at: at(1), registrationId: 'r1' }])
    expect(ofStanding(people, 'here').map(({ id }) => id)).toEqual(['r2', 'w1', 'r1'])
    expect(ofStanding(people, 'expected')).toEqual([])
  })

  test.each([
    ['秀英', ['r1']],
    ['ab2', ['r1']],
    ['0011', ['r1', 'r2', 'w1']],
    ['11', []],
    [' ', []],
  ])('searching %s', (typed, ids) => {
    expect(found(shownDay(list, []).people, typed).map(({ id }) => id)).toEqual(ids)
  })

  test.each([
    ['nuanyu:ticket:r1:AB23CD', 'r1'],
    ['ef45gh', 'r2'],
    ['nuanyu:ticket:other:XX22XX', undefined],
    ['https://example.com', undefined],
  ])('the ticket %s', (said, id) => {
    expect(ofTicket(shownDay(list, []).people, said)?.id).toBe(id)
  })
})

describe('the box of what has not arrived', () => {
  const done = { kind: 'walk_in', name: '', served: true } as const

  test('each note is later than the one before, also when the clock was put back', () => {
    const one = added([], done, noteId(1), NOW)
    const two = added(one, done, noteId(2), NOW)
    const three = added(two, done, noteId(3), NOW - 60_000)
    expect(three.map((note) => Date.parse(note.at) - NOW)).toEqual([0, 1, 2])
  })

  test('a batch is the oldest fifty', () => {
    let notes: DayNote[] = []
    for (let n = 0; n < 70; n++) notes = added(notes, done, noteId(n), NOW + n)
    expect(batchOf(notes).map(({ id }) => id)).toEqual(notes.slice(0, 50).map(({ id }) => id))
  })

  test('what was said to have arrived is gone, what was refused is told, what was noted meanwhile stays', () => {
    const notes = [1, 2, 3, 4].reduce<DayNote[]>((all, n) => added(all, done, noteId(n), NOW), [])
    const results: DayRecorded['results'] = [
      { id: noteId(1), result: 'done', why: null },
      { id: noteId(2), result: 'already', why: null },
      { id: noteId(3), result: 'refused', why: '这个报名已经取消' },
    ]
    const rest = settled(notes, results)
    expect(rest.notes.map(({ id }) => id)).toEqual([noteId(4)])
    expect(rest.refused).toEqual([{ id: noteId(3), note: notes[2], why: '这个报名已经取消' }])
    // The same answer once more changes nothing.
    expect(settled(rest.notes, results)).toEqual({ notes: rest.notes, refused: [] })
  })

  test('one note that cannot be read does not hold back the others', () => {
    const good = added([], done, noteId(1), NOW)
    expect(readNotes([...good, { kind: 'walk_in' }, null, 7])).toEqual(good)
    expect(readNotes('')).toEqual([])
  })
})
