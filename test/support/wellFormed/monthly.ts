import { newCommandId } from '../hospital'
import type { Examples } from './example'

const onReport = () => ({ commandId: newCommandId(), reportId: 'x', version: 1 })

export const monthlyExamples: Examples = {
  'monthly.list': { queue: 'approved' },
  'monthly.open': { reportId: 'x' },
  'monthly.draft': { commandId: newCommandId(), period: '2026-08' },
  'monthly.retake': onReport(),
  'monthly.edit': { ...onReport(), summary: '', cases: [] },
  'monthly.submit': onReport(),
  'monthly.sendBack': { ...onReport(), reason: '小结还不完整' },
  'monthly.approve': onReport(),
  'monthly.withdraw': { ...onReport(), reason: '数字有误，重新起草' },
  'monthly.file': { reportId: 'x', form: 'word' },
}
