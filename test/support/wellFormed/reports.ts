import { september } from '../figures'
import type { Examples } from './example'

export const reportsExamples: Examples = {
  'reports.overview': september,
  'reports.choices': {},
  'reports.behind': { filter: september, what: 'complaints' },
  'reports.overdue': {},
  'reports.exportOverview': september,
}
