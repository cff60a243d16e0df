import { newCommandId } from '../hospital'
import type { Examples } from './example'

const one = { staffId: 'QH1023', year: 2026 }
const onAppraisal = { ...one, version: 1 }

export const appraisalExamples: Examples = {
  'appraisal.form': { departmentId: null },
  'appraisal.people': { year: 2026, departmentId: null, text: '' },
  'appraisal.queue': { year: 2026, queue: 'confirm' },
  'appraisal.get': one,
  'appraisal.mine': {},
  'appraisal.include': { commandId: newCommandId(), ...onAppraisal, on: true },
  'appraisal.propose': {
    commandId: newCommandId(),
    ...onAppraisal,
    grade: 'good',
    words: '对患者耐心，查房解释清楚',
  },
  'appraisal.state': { commandId: newCommandId(), ...onAppraisal, agree: true, text: '' },
  'appraisal.appeal': { commandId: newCommandId(), ...onAppraisal, text: '请复核全年的表现' },
  'appraisal.sendBack': { commandId: newCommandId(), ...onAppraisal, reason: '评语太笼统' },
  'appraisal.confirm': { commandId: newCommandId(), ...onAppraisal },
  'appraisal.publish': { commandId: newCommandId(), ...onAppraisal },
  'appraisal.reconsider': {
    commandId: newCommandId(),
    ...onAppraisal,
    grade: 'excellent',
    reason: '复核后认为成立',
  },
  'appraisal.export': { year: 2026, departmentId: null },
}
