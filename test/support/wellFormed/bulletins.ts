import { newCommandId } from '../hospital'
import type { Examples } from './example'

const content = {
  kind: 'commendation' as const,
  title: '关于表扬护理团队的通报',
  body: '近期，护理团队耐心接待患者，多次收到患者的来信感谢，现予以通报表扬。',
  grounds: '',
  decision: null,
  staffIds: ['QH1023'],
  departmentIds: [],
  sources: [],
  audience: { everyone: true },
}
const onBulletin = { bulletinId: 'x', version: 1 }
const reason = { reason: '有一处写得不准确' }
const onConsequence = { consequenceId: 'x', version: 1 }

export const bulletinsExamples: Examples = {
  'bulletins.tray': {},
  'bulletins.read': { bulletinId: 'x' },
  'bulletins.people': { text: '凌' },
  'bulletins.choices': {},
  'bulletins.facts': { source: { kind: 'case', id: 'x' } },
  'bulletins.queue': { queue: 'issued' },
  'bulletins.open': { bulletinId: 'x' },
  'bulletins.receipts': { id: 'x', read: false },
  'bulletins.draft': { commandId: newCommandId(), ...content },
  'bulletins.edit': { commandId: newCommandId(), ...onBulletin, ...content },
  'bulletins.submit': { commandId: newCommandId(), ...onBulletin },
  'bulletins.sendBack': { commandId: newCommandId(), ...onBulletin, ...reason },
  'bulletins.clear': { commandId: newCommandId(), ...onBulletin },
  'bulletins.consult': { commandId: newCommandId(), ...onBulletin, agrees: true, opinion: '同意通报' },
  'bulletins.approve': { commandId: newCommandId(), ...onBulletin },
  'bulletins.issue': { commandId: newCommandId(), ...onBulletin },
  'bulletins.remind': { commandId: newCommandId(), ...onBulletin },
  'bulletins.correct': {
    commandId: newCommandId(),
    ...onBulletin,
    title: content.title,
    body: content.body,
    note: '更正了科室名称',
  },
  'bulletins.approveCorrection': { commandId: newCommandId(), ...onBulletin },
  'bulletins.dropCorrection': { commandId: newCommandId(), ...onBulletin, ...reason },
  'bulletins.withdraw': { commandId: newCommandId(), ...onBulletin, ...reason },
  'bulletins.word': { bulletinId: 'x' },
  'consequences.list': {},
  'consequences.enter': {
    commandId: newCommandId(),
    bulletinId: 'x',
    for: { kind: 'person', id: 'QH1023' },
    kind: 'award',
    decided: '推荐参加年度评优',
    body: '医德医风领导小组会议',
    day: '2026-09-20',
  },
  'consequences.confirm': { commandId: newCommandId(), ...onConsequence },
  'consequences.strike': { commandId: newCommandId(), ...onConsequence, ...reason },
  'consequences.export': {},
}
