import { asksAs, refusalToAsk, refusalToDecide, refusalToOpen } from '../../../../cloudfunctions/domain/vault/policy'
import type { VaultRequestRecord } from '../../../../cloudfunctions/domain/vault/records'
import type { CaseRecord } from '../../../../cloudfunctions/domain/feedback/records'
import type { Viewer } from '../../../../cloudfunctions/kernel/viewer'
import * as people from '../../../fixtures/factories'

const { aCase, grant, MONDAY, staffViewer } = people

const custodian = staffViewer('custodian', grant('custodian'))
const both = staffViewer('both', grant('complaint_office'), grant('custodian'))
const auditor = staffViewer('auditor', grant('auditor'))
const now = MONDAY
const hours = (n: number) => new Date(MONDAY.getTime() + n * 3_600_000)

const retaliation = [{ at: MONDAY, text: '换药时被说了', answer: null }]

/** Who may ask who is behind which case, and as what. `NOT_FOUND`: for them the case does not exist. */
const table: Record<string, { record: CaseRecord; answers: Record<string, string> }> = {
  ordinary: {
    record: aCase(),
    answers: {
      patient: 'FORBIDDEN',
      otherPatient: 'NOT_FOUND',
      handler: 'FORBIDDEN',
      foreignHandler: 'NOT_FOUND',
      office: 'complaint_office',
      partyOffice: 'NOT_FOUND',
      supervision: 'NOT_FOUND',
      discipline: 'NOT_FOUND',
      administrator: 'NOT_FOUND',
    },
  },
  overdue: {
    record: aCase({ overdue: true }),
    answers: { office: 'complaint_office', partyOffice: 'party_office', handler: 'FORBIDDEN', discipline: 'NOT_FOUND' },
  },
  supervised: {
    record: aCase({ overdue: true, stage: 'supervision' }),
    answers: { supervision: 'FORBIDDEN', partyOffice: 'party_office' },
  },
  retaliation: {
    record: aCase({ retaliation }),
    answers: { discipline: 'discipline', office: 'complaint_office', handler: 'FORBIDDEN' },
  },
  nineRules: {
    record: aCase({ lane: 'discipline', department: null }),
    answers: { discipline: 'discipline', office: 'NOT_FOUND', partyOffice: 'NOT_FOUND', handler: 'NOT_FOUND' },
  },
  namesTheOffice: {
    record: aCase({ keptOut: ['office'] }),
    answers: { office: 'NOT_FOUND', secondOffice: 'complaint_office' },
  },
  ofTheOffice: {
    record: aCase({ ownerKey: 'office' }),
    answers: { office: 'FORBIDDEN', secondOffice: 'complaint_office' },
  },
}

describe.each(Object.entries(table))('a case: %s', (_name, { record, answers }) => {
  test.each(Object.entries(answers))('%s may ask: %s', (who, answer) => {
    const viewer = people[who as 'office'] as Viewer
    expect(refusalToAsk(record, viewer, now) ?? asksAs(record, viewer, now)).toBe(answer)
  })
})

function aRequest(change: Partial<VaultRequestRecord> = {}): VaultRequestRecord {
  return {
    _id: 'request-1',
    caseId: 'case-1',
    caseCode: 'ABCD2345',
    purpose: 'verify',
    reason: '需要当面核实夜班的情况',
    by: { key: 'office', name: '员工office', role: 'complaint_office' },
    at: MONDAY,
    fingerprint: 'f',
    state: 'requested',
    decision: null,
    openUntil: null,
    openings: 0,
    ...change,
  }
}

describe('who decides', () => {
  const cases: [string, VaultRequestRecord, CaseRecord, Viewer, string | null][] = [
    ['a custodian', aRequest(), aCase(), custodian, null],
    ['nobody without the role', aRequest(), aCase(), people.office, 'NOT_FOUND'],
    ['not the auditor', aRequest(), aCase(), auditor, 'NOT_FOUND'],
    ['a custodian of the office for others', aRequest(), aCase(), both, null],
    ['never the requester', aRequest({ by: { ...aRequest().by, key: 'both' } }), aCase(), both, 'SELF_REVIEW'],
    ['not on the own case', aRequest(), aCase({ ownerKey: 'custodian' }), custodian, 'NOT_FOUND'],
    ['not on a case that names one', aRequest(), aCase({ keptOut: ['custodian'] }), custodian, 'NOT_FOUND'],
    ['not twice', aRequest({ state: 'granted' }), aCase(), custodian, 'CONFLICT'],
  ]
  test.each(cases)('%s', (_name, request, record, viewer, refusal) => {
    expect(refusalToDecide(request, record, viewer, now)).toBe(refusal)
  })
})

describe('who opens', () => {
  const granted = aRequest({ state: 'granted', openUntil: hours(24) })
  const cases: [string, VaultRequestRecord, CaseRecord, Viewer, Date, string | null][] = [
    ['the requester', granted, aCase(), people.office, hours(1), null],
    ['to the last moment', granted, aCase(), people.office, hours(24), null],
    ['not a day later', granted, aCase(), people.office, hours(24.01), 'EXPIRED'],
    ['no colleague', granted, aCase(), people.secondOffice, hours(1), 'NOT_FOUND'],
    ['not the custodian who granted it', granted, aCase(), custodian, hours(1), 'NOT_FOUND'],
    ['not before it is decided', aRequest(), aCase(), people.office, hours(1), 'WRONG_STATE'],
    ['not when refused', aRequest({ state: 'refused' }), aCase(), people.office, hours(1), 'WRONG_STATE'],
    ['not once named in it', granted, aCase({ keptOut: ['office'] }), people.office, hours(1), 'NOT_FOUND'],
    ['not once it is no longer theirs', granted, aCase({ lane: 'discipline' }), people.office, hours(1), 'NOT_FOUND'],
  ]
  test.each(cases)('%s', (_name, request, record, viewer, at, refusal) => {
    expect(refusalToOpen(request, record, viewer, at)).toBe(refusal)
  })
})
