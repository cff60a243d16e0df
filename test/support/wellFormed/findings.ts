import { newCommandId } from '../hospital'
import type { Examples } from './example'

const onFinding = { findingId: 'x', version: 1 }
const onVisit = { visitId: 'x', version: 1 }
const onTalk = { talkId: 'x', version: 1 }
const reason = '理由写得清清楚楚'
const moment = '2026-09-28T01:00:00.000Z'
const item = { id: 'voices-greeting', text: '来有迎声', source: 'voices', answer: 'good_yes', weight: 1 } as const
const appointment = { day: '2026-09-30', time: '15:00', place: '党委会议室' }

export const findingsExamples: Examples = {
  'findings.report': {
    commandId: newCommandId(),
    origin: { kind: 'case', id: 'x', itemId: '' },
    good: false,
    departmentId: 'dept-neurology',
    staffId: null,
    text: '夜间按铃后二十分钟没有人到床前',
    photos: [],
  },
  'findings.review': { commandId: newCommandId(), ...onFinding, wording: '夜间按铃后无人应答', showPhotos: true },
  'findings.drop': { commandId: newCommandId(), ...onFinding, reason },
  'findings.notify': { commandId: newCommandId(), ...onFinding },
  'findings.accept': { commandId: newCommandId(), ...onFinding, text: '', photos: [] },
  'findings.appeal': { commandId: newCommandId(), ...onFinding, text: '当时在抢救另一位患者', photos: [] },
  'findings.confirm': { commandId: newCommandId(), ...onFinding, reason },
  'findings.dismiss': { commandId: newCommandId(), ...onFinding, reason },
  'findings.dispose': { commandId: newCommandId(), ...onFinding, disposal: 'remind', text: reason, talk: null },
  'findings.close': { commandId: newCommandId(), ...onFinding, text: '已经改好' },
  'findings.queue': { queue: 'review' },
  'findings.counts': {},
  'findings.get': { findingId: 'x' },
  'findings.mine': {},
  'findings.own': { findingId: 'x' },
  'findings.people': { text: '凌', departmentId: null },

  'visits.form': { departmentId: null },
  'visits.schedule': {
    commandId: newCommandId(),
    kind: 'undercover',
    title: '夜间服务暗访',
    departmentId: 'dept-neurology',
    postId: null,
    from: '2026-09-28',
    until: '2026-10-10',
    items: [item],
    inspectorId: 'QH1031',
    note: '',
  },
  'visits.reassign': { commandId: newCommandId(), ...onVisit, inspectorId: 'QH1031', reason: '另有任务' },
  'visits.cancel': { commandId: newCommandId(), ...onVisit, reason: '计划有变' },
  'visits.queue': { state: 'scheduled' },
  'visits.mine': { done: false },
  'visits.get': { visitId: 'x' },
  'visits.conduct': {
    commandId: newCommandId(),
    ...onVisit,
    startedAt: moment,
    endedAt: moment,
    place: '6病区护士站',
    answers: [{ itemId: item.id, value: 'yes', note: '' }],
    remarks: [],
    summary: '',
    photos: [],
    photosOf: [],
  },
  'visits.submit': { commandId: newCommandId(), ...onVisit },

  'talks.arrange': {
    commandId: newCommandId(),
    office: 'party_office',
    staffId: 'QH1037',
    matter: '夜间应答不及时的整改',
    source: null,
    ...appointment,
  },
  'talks.move': { commandId: newCommandId(), ...onTalk, ...appointment, reason: '会议冲突' },
  'talks.hold': {
    commandId: newCommandId(),
    ...onTalk,
    present: ['方铮'],
    said: '谈了夜间应答不及时的情况，双方一致认为要增加人手。',
    commitments: [{ text: '夜班增加一名护士', by: '2026-10-20' }],
  },
  'talks.acknowledge': { commandId: newCommandId(), ...onTalk, text: '' },
  'talks.close': { commandId: newCommandId(), ...onTalk, text: '已经落实' },
  'talks.cancel': { commandId: newCommandId(), ...onTalk, reason: '已经解决' },
  'talks.queue': { queue: 'open' },
  'talks.mine': {},
  'talks.get': { talkId: 'x' },
}
