import { newCommandId } from '../hospital'
import type { Examples } from './example'

const branchYear = { branchId: 'branch-internal-1', year: 2026 }
const onPoint = { pointId: 'x', version: 1 }

export const branchWorkExamples: Examples = {
  'branchWork.branches': {},
  'branchWork.score': branchYear,
  'branchWork.ledger': branchYear,
  'branchWork.queue': {},
  'branchWork.enter': {
    commandId: newCommandId(),
    branchId: 'branch-internal-1',
    ruleId: 'free-clinic',
    day: '2026-09-20',
    reason: '到社区义诊，出诊六人',
    photos: [],
  },
  'branchWork.confirm': { commandId: newCommandId(), ...onPoint },
  'branchWork.sendBack': { commandId: newCommandId(), ...onPoint, reason: '请附签到表' },
  'branchWork.reverse': { commandId: newCommandId(), ...onPoint, reason: '重复登记了一次' },
  'branchWork.ranking': {},
  'branchWork.grading': branchYear,
  'branchWork.proposeGrade': {
    commandId: newCommandId(),
    ...branchYear,
    version: 1,
    grading: 'poor',
    reason: '',
  },
  'branchWork.decideGrade': { commandId: newCommandId(), ...branchYear, version: 1 },
  'branchWork.sendBackGrade': { commandId: newCommandId(), ...branchYear, version: 1, reason: '请核对积分' },
}
