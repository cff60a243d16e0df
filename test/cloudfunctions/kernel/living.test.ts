import { AppError } from '../../../types/errors'
import {
  allowed,
  assertAllowed,
  born,
  byOf,
  isBy,
  isResend,
  type Law,
  type Living,
  moved,
  refusalBy,
} from '../../../cloudfunctions/kernel/living/record'
import type { Viewer } from '../../../cloudfunctions/kernel/viewer'

type State = 'draft' | 'done'
type Command = 'begin' | 'edit' | 'finish'
type Note = Living<State, Command> & { text: string }

const now = new Date('2026-09-28T02:00:00Z')
const viewer: Viewer = { openid: 'o', personKey: 'p1', staff: null }
const at = (commandId: string, fingerprint = 'f') => ({ now, commandId, fingerprint })
const note: Note = { ...born<State, Command>('n', 'draft', 'begin', viewer, at('c1')), text: 'a' }

const law: Law<'edit' | 'finish', 'writer' | 'reader', State> = {
  edit: { writer: ['draft'] },
  finish: { writer: ['draft'], reader: [] },
}

test('a command makes the next version, remembers itself and leaves the former record alone', () => {
  const after = moved(note, 'finish', { state: 'done', text: 'b' }, viewer, at('c2'), 'why')
  expect(after).toMatchObject({ version: 2, state: 'done', text: 'b' })
  expect(after.history.map(({ command, to, text }) => [command, to, text])).toEqual([
    ['begin', 'draft', ''],
    ['finish', 'done', 'why'],
  ])
  expect(note).toMatchObject({ version: 1, state: 'draft', text: 'a' })
})

test('the same command again is known; other content under its id is refused; another person’s id is another command', () => {
  expect(isResend(note, viewer, at('c1'), 'begin')).toBe(true)
  expect(isResend(note, viewer, at('c2'), 'edit')).toBe(false)
  expect(isResend(note, { ...viewer, personKey: 'p2' }, at('c1', 'other'), 'begin')).toBe(false)
  const arrived = expect.objectContaining({ code: 'ALREADY_ARRIVED' })
  expect(() => isResend(note, viewer, at('c1', 'other'), 'begin')).toThrow(arrived)
  expect(() => isResend(note, viewer, at('c1'), 'finish')).toThrow(arrived)
})

test('somebody with a new telephone is still who they were', () => {
  const staff = { staffId: 'QH1', name: '甲' } as NonNullable<Viewer['staff']>
  const by = byOf({ ...viewer, staff })
  expect(isBy(by, { openid: 'new', personKey: 'p9', staff })).toBe(true)
  expect(isBy(by, { openid: 'x', personKey: 'p9', staff: { ...staff, staffId: 'QH2' } })).toBe(false)
  expect(isBy(byOf(viewer), { openid: 'x', personKey: 'p9', staff: null })).toBe(false)
  expect(isBy(null, viewer)).toBe(false)
})

test.each([
  ['edit', 'draft', [], 'NOT_FOUND'],
  ['edit', 'draft', ['reader'], 'FORBIDDEN'],
  ['finish', 'draft', ['reader'], 'FORBIDDEN'],
  ['edit', 'done', ['writer'], 'WRONG_STATE'],
  ['edit', 'draft', ['reader', 'writer'], null],
] as const)('%s in %s by %j: %s', (command, state, parts, refusal) => {
  expect(refusalBy(law, command, state, parts)).toBe(refusal)
})

test('only what is not refused is offered', () => {
  expect(allowed(['edit', 'finish'], (command) => (command === 'edit' ? null : 'WRONG_STATE'))).toEqual(['edit'])
})

test.each([
  ['FORBIDDEN', 7, 'FORBIDDEN'],
  ['NOT_FOUND', 7, 'NOT_FOUND'],
  ['WRONG_STATE', 7, 'CONFLICT'],
  ['SELF_REVIEW', 1, 'SELF_REVIEW'],
  [null, 7, 'CONFLICT'],
] as const)('%s seen at version %i answers %s', (refusal, seen, code) => {
  expect(() => assertAllowed(refusal, note, seen)).toThrow(AppError)
  expect(() => assertAllowed(refusal, note, seen)).toThrow(expect.objectContaining({ code }))
})
