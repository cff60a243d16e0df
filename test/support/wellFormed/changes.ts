import { newCommandId } from '../hospital'
import type { Examples } from './example'

const text = {
  said: '夜里按铃，要等很久才有人来',
  changed: '夜班增加一名护士，铃响两分钟内到床前',
  departmentId: null,
  month: '2026-10',
  status: 'planned' as const,
}
const onChange = { changeId: 'x', version: 1 }

export const changesExamples: Examples = {
  'changes.queue': { queue: 'review' },
  'changes.open': { changeId: 'x' },
  'changes.candidates': { kind: 'planned' },
  'changes.draft': { commandId: newCommandId(), ...text, caseIds: ['x'] },
  'changes.edit': { commandId: newCommandId(), ...onChange, ...text, caseIds: ['x'] },
  'changes.submit': { commandId: newCommandId(), ...onChange },
  'changes.sendBack': { commandId: newCommandId(), ...onChange, reason: '请写清楚改了什么' },
  'changes.publish': { commandId: newCommandId(), ...onChange },
  'changes.correct': { commandId: newCommandId(), ...onChange, ...text, note: '更正了时间' },
  'changes.withdraw': { commandId: newCommandId(), ...onChange, reason: '内容有误，先撤下' },
}
