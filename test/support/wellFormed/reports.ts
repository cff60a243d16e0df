import { september } from '../figures'
import type { Examples } from './example'

export const reportsExamples: Examples = {
  'reports.overview': september,
  'reports.choices': {},
  'reports.behind': { filter: september, what: 'complaints' },
  'reports.overdue': {},
  'reports.recounts': {},
  'reports.repair': { commandId: 'command-0123456789', target: '2026-08' },
  'reports.exportOverview': september,
}
