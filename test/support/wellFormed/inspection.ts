import { aPlan } from '../inspection'
import { newCommandId } from '../hospital'
import type { Examples } from './example'

const onPlan = { commandId: newCommandId(), planId: 'x', version: 1 }
const onCall = { commandId: newCommandId(), callId: 'x', version: 1 }
const fileId = 'cloud://nuanyu.local/uploads/list.xlsx'

export const inspectionExamples: Examples = {
  'inspection.plans': { queue: 'open' },
  'inspection.plan': { planId: 'x' },
  'inspection.choices': {},
  'inspection.savePlan': { commandId: newCommandId(), planId: null, form: aPlan() },
  'inspection.propose': onPlan,
  'inspection.sendBack': { ...onPlan, reason: '请补上护理岗位' },
  'inspection.approve': onPlan,
  'inspection.draw': onPlan,
  'inspection.redraw': { planId: 'x' },
  'inspection.start': onPlan,
  'inspection.distribute': onPlan,
  'inspection.complete': { ...onPlan, reason: '' },
  'inspection.cancel': { ...onPlan, reason: '计划有重复' },
  'inspection.results': { planId: 'x' },
  'inspection.callees': {},
  'inspection.calleeTemplate': {},
  'inspection.previewCallees': { fileId },
  'inspection.importCallees': { commandId: newCommandId(), fileId, token: 'x' },
  'inspection.calls': { queue: 'todo' },
  'inspection.call': { callId: 'x' },
  'inspection.dial': onCall,
  'inspection.recordCall': { ...onCall, outcome: 'no_answer', answers: [], words: '', doNotCall: false },
  'inspection.complain': {
    ...onCall,
    subject: 'attitude',
    happenedOn: '2026-09-20',
    words: '问了三次护士都没有回答我',
    identityMode: 'confidential',
    risk: false,
  },
}
