import { newCommandId } from '../hospital'
import type { Examples } from './example'

export const vaultExamples: Examples = {
  'vault.request': { commandId: newCommandId(), caseId: 'x', purpose: 'verify', reason: '需要联系本人核实事情经过' },
  'vault.requests': {},
  'vault.decide': { commandId: newCommandId(), requestId: 'x', granted: true, reason: '' },
  'vault.open': { requestId: 'x' },
}
