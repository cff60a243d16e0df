import { newCommandId } from '../hospital'
import type { Examples } from './example'

const why = '全院统一说法'
const value = [{ id: 'greeting', label: '来有迎声' }]

export const settingsExamples: Examples = {
  'settings.list': {},
  'settings.get': { kind: 'voices' },
  'settings.save': { commandId: newCommandId(), kind: 'voices', version: 0, value, why },
  'settings.restore': { commandId: newCommandId(), kind: 'voices', version: 1, to: 0, why },
  'settings.history': { kind: 'voices' },
  'settings.version': { kind: 'voices', version: 0 },
}
