import { september } from '../figures'
import type { Examples } from './example'

export const reportsExamples: Examples = {
  'reports.overview': september,
  'reports.overdue': {},
  'reports.exportOverview': september,
}
