import { type TalkCommand, talkCommands, type TalkState, talkStates } from '@nuanyu/types/talks'
import { officesOf, partsIn, refusalOf } from '../../../../cloudfunctions/domain/talks/policy'
import type { TalkRecord } from '../../../../cloudfunctions/domain/talks/records'
import { arrange, type Command, decide } from '../../../../cloudfunctions/domain/talks/rules'
import { presentTalk } from '../../../../cloudfunctions/domain/talks/views'
import { officialCalendar as calendar } from '../../../../cloudfunctions/kernel/calendar'
import type { Viewer } from '../../../../cloudfunctions/kernel/viewer'
import { grant, MONDAY, neurology, staffViewer } from '../../../fixtures/factories'

const subject = staffViewer('subject')
const party = staffViewer('party', grant('party_office'))
const secondParty = staffViewer('party2', grant('party_office'))
const supervision = staffViewer('supervision', grant('supervision'))
const discipline = staffViewer('discipline', grant('discipline'))
const handler = staffViewer('handler', grant('handler', neurology.id))

const at = (commandId: string, now = MONDAY) => ({ now, commandId, fingerprint: 'f' })
function arranged(office: TalkRecord['office'] = 'party_office'): TalkRecord {
  return arrange(
    'talk-1',
    {
      office,
      person: { staffId: 'subject', name: '黎国栋', key: 'subject' },
      department: neurology,
      matter: '夜间应答不及时',
      source: { kind: 'finding', id: 'finding-1' },
      at: new Date('2026-09-30T15:00:00+08:00'),
      place: '党委会议室',
    },
    party,
    at('arrange'),
  )
}
const sample: Record<TalkCommand, Command> = {
  move: { name: 'move', at: new Date('2026-10-09T15:00:00+08:00'), place: '党委会议室', reason: '会议冲突' },
  hold: { name: 'hold', present: ['方铮'], said: '谈了夜间应答的情况', commitments: [] },
  acknowledge: { name: 'acknowledge', text: '记录属实' },
  close: { name: 'close', text: '已落实' },
  cancel: { name: 'cancel', reason: '已经解决' },
}

function inState(state: TalkState, office: TalkRecord['office'] = 'party_office', by = party): TalkRecord {
  const ways: Record<TalkState, [Viewer, Command][]> = {
    arranged: [],
    held: [[by, sample.hold]],
    acknowledged: [
      [by, sample.hold],
      [subject, sample.acknowledge],
    ],
    closed: [
      [by, sample.hold],
      [subject, sample.acknowledge],
      [secondParty, sample.close],
    ],
    cancelled: [[by, sample.cancel]],
  }
  return ways[state].reduce(
    (record, [viewer, command], index) => decide(record, command, record.version, viewer, at(`s${index}`), calendar),
    { ...arranged(office), at: MONDAY },
  )
}

const states = Object.keys(talkStates) as TalkState[]
const commands = Object.keys(talkCommands) as TalkCommand[]

test.each([
  ['who is talked to', subject, { acknowledge: ['held'] }],
  [
    'another of the office',
    secondParty,
    { move: ['arranged'], hold: ['arranged'], cancel: ['arranged'], close: ['acknowledged'] },
  ],
  ['who wrote the minutes', party, { move: ['arranged'], hold: ['arranged'], cancel: ['arranged'] }],
] as [string, Viewer, Partial<Record<TalkCommand, TalkState[]>>][])(
  'every state × command: %s',
  (_who, viewer, allowed) => {
    for (const command of commands)
      for (const state of states) {
        const refusal = refusalOf(command, inState(state), { viewer, now: MONDAY, calendar })
        expect([command, state, refusal === null]).toEqual([command, state, allowed[command]?.includes(state) ?? false])
      }
  },
)

test('for the other offices and for everybody else there is no talk', () => {
  for (const state of states)
    for (const viewer of [supervision, discipline, handler]) expect(partsIn(inState(state), viewer, MONDAY)).toEqual([])
})

test('what discipline talks about stays there; the Party office sees and closes supervision’s, and holds none of them', () => {
  expect(partsIn(arranged('discipline'), party, MONDAY)).toEqual([])
  expect(partsIn(arranged('supervision'), party, MONDAY)).toEqual(['party'])
  const held = inState('acknowledged', 'supervision', supervision)
  expect(refusalOf('close', held, { viewer: party, now: MONDAY, calendar })).toBeNull()
  expect(refusalOf('hold', arranged('supervision'), { viewer: party, now: MONDAY, calendar })).toBe('FORBIDDEN')
  expect(officesOf(party, MONDAY)).toEqual(['party_office', 'supervision'])
  expect(officesOf(discipline, MONDAY)).toEqual(['discipline'])
})

test('a member of the office who is talked to is that and nothing else', () => {
  const record = { ...arranged(), person: { staffId: 'party', name: '方铮', key: 'party' } }
  expect(partsIn(record, party, MONDAY)).toEqual(['subject'])
})

test('without the person’s word it is closed only after five working days, and says so', () => {
  const held = inState('held')
  const asking = (now: string) => ({ viewer: secondParty, now: new Date(now), calendar })
  expect(refusalOf('close', held, asking('2026-10-10T20:00:00+08:00'))).toBe('WRONG_STATE')
  expect(refusalOf('close', held, asking('2026-10-11T00:00:00+08:00'))).toBeNull()
  const later = at('close', new Date('2026-10-11T09:00:00+08:00'))
  const closed = decide(held, sample.close, held.version, secondParty, later, calendar)
  expect(closed).toMatchObject({ state: 'closed', acknowledged: { signed: false } })
})

test('who is talked to does not learn where it comes from', () => {
  const source = { kind: 'finding', id: 'finding-1', kindLabel: '检查发现', label: '暗访', page: 'p' } as const
  const asking = (viewer: Viewer) => ({ viewer, now: MONDAY, calendar })
  expect(presentTalk(arranged(), source, asking(subject)).source).toBeNull()
  expect(presentTalk(arranged(), source, asking(party)).source).toEqual(source)
})

test('minutes are not written before the talk: neither offered nor taken, and the page says until when', () => {
  const before = { viewer: party, now: new Date('2026-09-30T14:59:59+08:00'), calendar }
  expect(refusalOf('hold', arranged(), before)).toBe('WRONG_STATE')
  expect(refusalOf('hold', arranged(), { ...before, now: new Date('2026-09-30T15:00:00+08:00') })).toBeNull()
  expect(() => decide(arranged(), sample.hold, 1, party, at('early'), calendar)).toThrow('到时才能写记录')
  expect(presentTalk(arranged(), null, before).why).toContain('到时才能写记录')
})
