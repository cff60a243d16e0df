import { newCommandId } from '../hospital'
import type { Examples } from './example'

const onVeto = { vetoId: 'x', version: 1 }
const evidence = [{ text: '核查记录：收受患者红包', source: null, photos: [], photosShown: false }]
const reason = '事实清楚，证据确凿'

export const vetoExamples: Examples = {
  'veto.list': { queue: 'open' },
  'veto.form': {},
  'veto.people': { text: '凌' },
  'veto.verify': { vetoId: 'x' },
  'veto.propose': {
    commandId: newCommandId(),
    staffId: 'QH1023',
    year: 2026,
    rules: ['no-red-packets'],
    facts: '核查发现收受患者红包一次',
    evidence,
  },
  'veto.notify': { commandId: newCommandId(), ...onVeto, by: 'app', note: '' },
  'veto.add': { commandId: newCommandId(), ...onVeto, evidence },
  'veto.approve': { commandId: newCommandId(), ...onVeto, reason },
  'veto.dismiss': { commandId: newCommandId(), ...onVeto, reason },
  'veto.uphold': { commandId: newCommandId(), ...onVeto, reason },
  'veto.revoke': { commandId: newCommandId(), ...onVeto, reason },
  'veto.mine': {},
  'veto.get': { vetoId: 'x' },
  'veto.state': { commandId: newCommandId(), ...onVeto, text: '当时已当面退回', photos: [] },
  'veto.appeal': { commandId: newCommandId(), ...onVeto, text: '请复核退回的经过' },
}
