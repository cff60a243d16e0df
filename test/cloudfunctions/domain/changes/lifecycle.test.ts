import {
  type ChangeCommand,
  ChangeCommand as Commands,
  type ChangeState,
  ChangeState as States,
} from '@nuanyu/types/changes'
import { AppError } from '@nuanyu/types/errors'
import { shownStates } from '../../../../cloudfunctions/domain/changes/lifecycle'
import { peopleBehind, sayMentioned, wordsOf } from '../../../../cloudfunctions/domain/changes/people'
import { isCandidate, mayKnow } from '../../../../cloudfunctions/domain/changes/policy'
import type { ChangeRecord } from '../../../../cloudfunctions/domain/changes/records'
import { begin, type Command, decide } from '../../../../cloudfunctions/domain/changes/rules'
import { presentPublic } from '../../../../cloudfunctions/domain/changes/views'
import type { Viewer } from '../../../../cloudfunctions/kernel/viewer'
import * as people from '../../../fixtures/factories'

const now = people.MONDAY
const writer = people.office
const secondParty = people.staffViewer('party2', people.grant('party_office'))
const both = people.staffViewer('both', people.grant('party_office'), people.grant('complaint_office'))
const text = {
  said: '夜里按铃要等很久',
  changed: '夜班增加一名护士',
  department: people.neurology,
  month: '2026-10',
  status: 'planned' as const,
}

const sample: { [N in ChangeCommand]: Extract<Command, { name: N }> } = {
  edit: { name: 'edit', text: { ...text, changed: '夜班增加两名护士' }, caseIds: ['case-1'] },
  submit: { name: 'submit' },
  sendBack: { name: 'sendBack', reason: '请写清楚' },
  publish: { name: 'publish', n: 3, caseIds: ['case-1'] },
  correct: { name: 'correct', text: { ...text, status: 'done' }, note: '已经完成' },
  withdraw: { name: 'withdraw', reason: '内容有误' },
}

let serial = 0
const at = () => ({ now, commandId: `command-${++serial}`, fingerprint: 'f' })
const give = (record: ChangeRecord, command: Command, viewer: Viewer) =>
  decide(record, command, record.version, viewer, at())

const ways: Record<ChangeState, [Command, Viewer][]> = {
  draft: [],
  review: [[sample.submit, writer]],
  published: [
    [sample.submit, writer],
    [sample.publish, people.partyOffice],
  ],
  correction_review: [
    [sample.submit, writer],
    [sample.publish, people.partyOffice],
    [sample.correct, writer],
  ],
  corrected: [
    [sample.submit, writer],
    [sample.publish, people.partyOffice],
    [sample.correct, writer],
    [sample.publish, people.partyOffice],
  ],
  withdrawn: [[sample.withdraw, writer]],
}

function inState(state: ChangeState): ChangeRecord {
  const start = begin('change-1', text, ['case-1'], writer, at())
  return ways[state].reduce((record, [command, by]) => give(record, command, by), start)
}

function outcome(record: ChangeRecord, command: Command, viewer: Viewer): string {
  try {
    return give(record, command, viewer).state
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

/** State × command for the Party office and for the complaint office: where it leads, or nothing. */
const party: Record<ChangeState, Partial<Record<ChangeCommand, ChangeState>>> = {
  draft: { edit: 'draft', submit: 'review', withdraw: 'withdrawn' },
  review: { publish: 'published', sendBack: 'draft', withdraw: 'withdrawn' },
  published: { correct: 'correction_review', withdraw: 'withdrawn' },
  correction_review: { publish: 'corrected', sendBack: 'published', withdraw: 'withdrawn' },
  corrected: { correct: 'correction_review', withdraw: 'withdrawn' },
  withdrawn: {},
}
const complaint: typeof party = {
  draft: { edit: 'draft', submit: 'review', withdraw: 'withdrawn' },
  review: {},
  published: { correct: 'correction_review' },
  correction_review: {},
  corrected: { correct: 'correction_review' },
  withdrawn: {},
}

describe('the life of an entry', () => {
  const cells = States.options.flatMap((state) => Commands.options.map((command) => [state, command] as const))

  test.each(cells)('%s, %s', (state, command) => {
    const record = inState(state)
    expect(record.state).toBe(state)
    expect(outcome(record, sample[command], people.partyOffice)).toBe(party[state][command] ?? 'WRONG_STATE')
    const never = command === 'publish' || command === 'sendBack' ? 'FORBIDDEN' : 'WRONG_STATE'
    expect(outcome(record, sample[command], people.secondOffice)).toBe(complaint[state][command] ?? never)
    for (const stranger of [
      people.patient,
      people.handler,
      people.discipline,
      people.administrator,
      people.supervision,
    ])
      expect(outcome(record, sample[command], stranger)).toBe('NOT_FOUND')
  })

  test('nobody publishes what they had a hand in, whatever they are', () => {
    const own = begin('c', text, ['case-1'], both, at())
    expect(outcome(give(own, sample.submit, both), sample.publish, both)).toBe('SELF_REVIEW')
    const edited = give(give(inState('draft'), sample.edit, people.partyOffice), sample.submit, writer)
    expect(outcome(edited, sample.publish, people.partyOffice)).toBe('SELF_REVIEW')
    expect(outcome(edited, sample.publish, secondParty)).toBe('published')
    const corrected = give(inState('published'), sample.correct, people.partyOffice)
    expect(outcome(corrected, sample.publish, people.partyOffice)).toBe('SELF_REVIEW')
    expect(outcome(corrected, sample.publish, secondParty)).toBe('corrected')
  })

  test('a correction keeps the former text and the number; sent back, what was published stands', () => {
    const record = inState('corrected')
    expect(record).toMatchObject({ n: 3, text: { status: 'done' }, correction: { note: '已经完成' } })
    expect(record.former).toMatchObject([{ text, note: '已经完成' }])
    const pending = inState('correction_review')
    expect(presentPublic(pending)).toEqual(presentPublic(inState('published')))
    expect(give(pending, sample.sendBack, people.partyOffice)).toMatchObject({
      proposal: null,
      text,
      state: 'published',
    })
    const again = give(give(record, sample.correct, writer), sample.sendBack, people.partyOffice)
    expect(again.state).toBe('corrected')
  })

  test('shown exactly while published', () => {
    for (const state of States.options) expect(inState(state).shown).toBe(shownStates.includes(state))
  })

  test('stale, sent twice, and something else under the same id', () => {
    const record = inState('draft')
    const moment = at()
    const after = decide(record, sample.submit, 1, writer, moment)
    expect(decide(after, sample.submit, 1, writer, moment)).toBe(after)
    expect(() => decide(after, sample.submit, 1, writer, { ...moment, fingerprint: 'other' })).toThrow(AppError)
    expect(() => decide(record, sample.submit, 7, writer, at())).toThrow(expect.objectContaining({ code: 'CONFLICT' }))
  })
})

describe('how many', () => {
  test('from ten on with a number, under it without', () => {
    expect([1, 9, 10, 12].map(sayMentioned)).toEqual(['有患者提到', '有患者提到', '10 位患者提到', '12 位患者提到'])
  })

  test('people and not papers: whoever wrote twice is one, those merged into it count', () => {
    const merged = { id: 'm', code: 'M', ownerKey: 'third', reachable: true }
    const cases = [
      people.aCase({ ownerKey: 'a', mergedFrom: [merged, { ...merged, ownerKey: 'a' }] }),
      people.aCase({ ownerKey: 'a' }),
      people.aCase({ ownerKey: 'b' }),
    ]
    expect(peopleBehind(cases)).toBe(3)
  })
})

describe('candidates', () => {
  const change = { kind: 'made' as const, text: '加派人手', on: '2026-10-01' }
  const reply = { text: '谢谢您指出', change, at: now }
  const answered = people.aCaseIn('closed', { reply })

  test('only what is answered with a change, and never what discipline has', () => {
    expect(isCandidate(answered)).toBe(true)
    expect(isCandidate({ ...answered, reply: { ...reply, change: { ...change, kind: 'none' } } })).toBe(false)
    expect(isCandidate({ ...answered, reply: null })).toBe(false)
    expect(isCandidate({ ...answered, lane: 'discipline' })).toBe(false)
    expect(isCandidate({ ...answered, state: 'reopened' })).toBe(false)
    expect(isCandidate({ ...answered, heldUntil: '2026-11-01' })).toBe(false)
  })

  test('one’s own case, or one that names oneself, is none', () => {
    expect(mayKnow(answered, people.office)).toBe(true)
    expect(mayKnow({ ...answered, ownerKey: people.office.personKey }, people.office)).toBe(false)
    expect(mayKnow({ ...answered, keptOut: [people.office.personKey] }, people.office)).toBe(false)
  })

  test('a patient’s words are all that they wrote, early and late', () => {
    const later = people.aCaseIn('closed', {
      reply,
      evaluation: { solved: false, satisfied: false, reason: '铃还是没人理', at: now },
    })
    expect(wordsOf(later)).toContain('铃还是没人理')
    expect(wordsOf(later)[0]).toContain('护士说话很冲')
  })
})
