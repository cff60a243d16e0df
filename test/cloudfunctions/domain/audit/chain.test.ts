import {
  canonical,
  hashOfEntry,
  isGenuine,
  linkId,
  makeLink,
  makeStart,
  numberOf,
} from '../../../../cloudfunctions/domain/audit/chain'
import { faultOf, faults } from '../../../../cloudfunctions/domain/audit/faults'
import type { JournalEntry } from '../../../../cloudfunctions/kernel/journal'
import { createSecrets } from '../../../../cloudfunctions/kernel/secrets'
import { MONDAY } from '../../../fixtures/factories'

const hash = createSecrets('a-secret-for-tests-of-at-least-32-characters').auditHash
const others = createSecrets('another-secret-of-at-least-32-characters').auditHash

function entry(id: string, change: Partial<JournalEntry> = {}): JournalEntry {
  return {
    _id: id,
    at: MONDAY,
    requestId: 'r',
    by: { key: 'k', staffId: 'QH1024', name: '丁蕊' },
    action: 'feedback.accept',
    about: 'cases/case-1',
    change: 'submitted → assigned',
    identity: false,
    notices: [],
    dispatched: false,
    link: 0,
    ...change,
  }
}

test('the same content has the same text, whatever the order of the fields', () => {
  expect(canonical({ b: [1, { d: null, c: undefined }], a: new Date(0) })).toBe(
    '{"a":{"$date":"1970-01-01T00:00:00.000Z"},"b":[1,{"d":null}]}',
  )
  expect(canonical({ x: 1, y: 2 })).toBe(canonical({ y: 2, x: 1 }))
  expect(canonical(['1'])).not.toBe(canonical([1]))
})

test('the marks of the timer are no part of an entry; everything else is', () => {
  const original = hashOfEntry(entry('e1'), hash)
  expect(hashOfEntry(entry('e1', { dispatched: true, link: 7 }), hash)).toBe(original)
  for (const change of [
    { at: new Date(MONDAY.getTime() + 1) },
    { action: 'feedback.decline' },
    { about: 'cases/case-2' },
    { change: '' },
    { by: { key: 'k', staffId: 'QH1025', name: '丁蕊' } },
    { identity: true },
    { requestId: 's' },
    { slipped: 'in' } as never,
  ])
    expect(hashOfEntry(entry('e1', change), hash)).not.toBe(original)
})

test('whoever has only the database cannot make a link', () => {
  const forged = makeLink(1, '', [entry('e1')], MONDAY, others)
  expect(isGenuine(forged, hash)).toBe(false)
  expect(isGenuine(makeLink(1, '', [entry('e1')], MONDAY, hash), hash)).toBe(true)
  expect(isGenuine(makeStart({ at: MONDAY, through: 3, last: 'x', cutting: false }, others), hash)).toBe(false)
})

test('ids sort as numbers do', () => {
  expect([linkId(10), linkId(9), linkId(100)].sort()).toEqual([linkId(9), linkId(10), linkId(100)])
  expect(numberOf({ _id: linkId(1234) })).toBe(1234)
})

describe('the first thing wrong with a link', () => {
  const entries = [entry('e1', { link: 2 }), entry('e2', { link: 2 })]
  const link = makeLink(2, 'before', entries, MONDAY, hash)
  const around = { number: 2, prev: 'before', entries, foreign: undefined, isLast: false }
  const changed = (e: JournalEntry, change: Partial<JournalEntry>) => ({ ...e, ...change })

  test.each([
    ['nothing', link, around, null],
    ['a gap', link, { ...around, number: 1 }, faults.linkMissing],
    ['its content', { ...link, entries: link.entries.slice(1) }, around, faults.linkChanged],
    ['its time', { ...link, at: new Date(0) }, around, faults.linkChanged],
    ['moved to another place', { ...link, _id: linkId(3) }, { ...around, number: 3 }, faults.linkChanged],
    ['the link before', link, { ...around, prev: 'another' }, faults.orderBroken],
    ['an entry gone', link, { ...around, entries: entries.slice(1) }, faults.entryMissing],
    [
      'an entry changed',
      link,
      { ...around, entries: [changed(entries[0]!, { change: 'declined' }), entries[1]!] },
      faults.entryChanged,
    ],
    [
      'an entry marked otherwise',
      link,
      { ...around, entries: [changed(entries[0]!, { link: 9 }), entries[1]!] },
      faults.entryMoved,
    ],
    ['an entry too many', link, { ...around, foreign: entry('e3', { link: 2 }) }, faults.entryForeign],
    [
      'marks not yet set in the middle',
      link,
      { ...around, entries: entries.map((e) => changed(e, { link: 0 })) },
      faults.entryMoved,
    ],
    [
      'nothing: marks not yet set at the end',
      link,
      { ...around, isLast: true, entries: entries.map((e) => changed(e, { link: 0 })) },
      null,
    ],
  ])('%s', (_name, given, surroundings, fault) => {
    const found = faultOf(given, surroundings, hash)
    if (fault === null) expect(found).toBeNull()
    else expect(found).toContain(fault)
  })
})
