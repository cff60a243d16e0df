import { type AppError } from '@nuanyu/types/errors'
import { decide as decideWithin, type Held, open, whyNothing } from '../../../../cloudfunctions/domain/vault/rules'
import type { VaultRequestRecord } from '../../../../cloudfunctions/domain/vault/records'
import { aCase, grant, MONDAY, office, staffViewer } from '../../../fixtures/factories'

const custodian = staffViewer('custodian', grant('custodian'))
const request: VaultRequestRecord = {
  _id: 'request-1',
  caseId: 'case-1',
  caseCode: 'ABCD2345',
  purpose: 'safety',
  reason: '家属说人联系不上了',
  by: { key: 'office', name: '员工office', role: 'complaint_office' },
  at: MONDAY,
  fingerprint: 'f',
  state: 'requested',
  decision: null,
  openUntil: null,
  openings: 0,
}
const decide = (...given: Parameters<typeof decideWithin> extends [...infer Most, number] ? Most : never) =>
  decideWithin(...given, 24)
const yes = { granted: true, reason: '', commandId: 'command-of-custodian', fingerprint: 'v' }

function codeOf(work: () => unknown): string {
  try {
    work()
    return 'done'
  } catch (error) {
    return (error as AppError).code
  }
}

test('a yes opens the vault for a day, counted from the decision', () => {
  const after = decide(request, yes, aCase(), custodian, MONDAY)
  expect(after).toMatchObject({ state: 'granted', decision: { by: { key: 'custodian' } } })
  expect(after.openUntil?.getTime()).toBe(MONDAY.getTime() + 24 * 3_600_000)
  expect(decideWithin(request, yes, aCase(), custodian, MONDAY, 2).openUntil?.getTime()).toBe(
    MONDAY.getTime() + 2 * 3_600_000,
  )
})

test('a no says why and opens nothing', () => {
  const after = decide(request, { ...yes, granted: false, reason: '可以先电话核实科室' }, aCase(), custodian, MONDAY)
  expect(after).toMatchObject({ state: 'refused', openUntil: null, decision: { text: '可以先电话核实科室' } })
})

test('the same word twice is one; another word under the same command is refused', () => {
  const after = decide(request, yes, aCase(), custodian, MONDAY)
  expect(decide(after, yes, aCase(), custodian, MONDAY)).toBe(after)
  expect(codeOf(() => decide(after, { ...yes, fingerprint: 'w' }, aCase(), custodian, MONDAY))).toBe('ALREADY_ARRIVED')
  expect(codeOf(() => decide(after, { ...yes, commandId: 'another' }, aCase(), custodian, MONDAY))).toBe('CONFLICT')
})

test('every opening counts', () => {
  const granted = decide(request, yes, aCase(), custodian, MONDAY)
  expect(open(open(granted, aCase(), office, MONDAY), aCase(), office, MONDAY).openings).toBe(2)
})

describe('what the vault cannot give', () => {
  const held = (name: string, withdrawnAt: Date | null = null): Held => ({
    record: {
      _id: 'case-1',
      ownerKey: 'patient',
      mode: 'confidential',
      sealed: '',
      consent: { version: '1', at: MONDAY, withdrawnAt },
      keptUntil: MONDAY,
    },
    opened: { openid: 'oPatient', name, phone: '' },
  })
  test.each([
    ['anonymous', 'anonymous', null, /匿名/],
    ['erased by its term', 'confidential', null, /已经清除/],
    ['withdrawn', 'confidential', held('', MONDAY), /撤回/],
    ['never given', 'confidential', held(''), /没有留下/],
  ] as const)('%s', (_name, identityMode, what, words) => {
    expect(whyNothing({ identityMode }, what, 'verify')).toMatch(words)
  })
  test('a name or a number is enough', () => {
    expect(whyNothing({ identityMode: 'confidential' }, held('林晓梅'), 'verify')).toBeNull()
  })
  test('what a legal hold keeps after the consent is for the law alone', () => {
    const kept = held('林晓梅', MONDAY)
    expect(whyNothing({ identityMode: 'confidential' }, kept, 'verify')).toMatch(/撤回/)
    expect(whyNothing({ identityMode: 'confidential' }, kept, 'legal')).toBeNull()
  })
})
