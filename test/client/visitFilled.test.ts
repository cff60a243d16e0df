import type { VisitView } from '@nuanyu/types/visits'
import {
  answeredOf,
  freshFilled,
  isTouched,
  looksBad,
  packetOf,
  photoNames,
  unwritten,
} from '../../client/src/features/visits/filled'
import { greeting, patience } from '../support/findings'

const visit = {
  id: 'visit-1',
  version: 3,
  post: '6病区护士站',
  checklist: [greeting, patience],
  conducted: null,
} as unknown as VisitView

const begun = { ...freshFilled(visit, 'command-0123456789'), startedAt: '2026-09-28T01:00:00.000Z' }
const answered = { ...begun, values: { [greeting.id]: 'no' as const, [patience.id]: 4 } }

test('a fresh one begins at the post, and nothing of it must be kept from a newer visit', () => {
  const fresh = freshFilled(visit, 'command-0123456789')
  expect(fresh).toMatchObject({ place: '6病区护士站', startedAt: '', values: {}, remarks: {} })
  expect(isTouched(fresh, visit)).toBe(false)
  expect(isTouched(begun, visit)).toBe(true)
})

test('only an answer of the right kind counts', () => {
  expect(answeredOf(begun, visit.checklist)).toBe(0)
  expect(answeredOf(answered, visit.checklist)).toBe(2)
  expect(answeredOf({ ...answered, values: { ...answered.values, [greeting.id]: 4 } }, visit.checklist)).toBe(1)
})

test('what went wrong is offered first as a finding, and one without words holds the sending', () => {
  expect(looksBad(answered, greeting)).toBe(true)
  expect(looksBad(answered, patience)).toBe(false)
  const remarks = { [greeting.id]: { good: false, staffId: null, text: '没人' } }
  expect(unwritten({ ...answered, remarks })).toBe(1)
})

test('the packet says the version that was seen, and which photo belongs to which item', () => {
  const filled = {
    ...answered,
    endedAt: '2026-09-28T01:30:00.000Z',
    photosOf: { [patience.id]: ['b.jpg'], [greeting.id]: ['a.jpg'] },
  }
  const names = photoNames(filled, visit.checklist)
  expect(names).toEqual([
    { name: 'a.jpg', itemId: greeting.id },
    { name: 'b.jpg', itemId: patience.id },
  ])
  const packet = packetOf(
    visit,
    filled,
    names.map(({ name, itemId }) => ({ id: `cloud://x.y/${name}`, itemId })),
  )
  expect(packet).toMatchObject({ visitId: 'visit-1', version: 3, photosOf: [greeting.id, patience.id] })
  expect(packet.answers).toEqual([
    { itemId: greeting.id, value: 'no', note: '' },
    { itemId: patience.id, value: 4, note: '' },
  ])
})
