import type { Examples } from './example'

export const reportsExamples: Examples = {
  'reports.overview': { from: '2026-09', to: '2026-09', branchId: null },
  'reports.overdue': {},
  'reports.exportOverview': { from: '2026-09', to: '2026-09', branchId: null },
}
