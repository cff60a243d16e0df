import type { MonthlyCommand, MonthlyQueue, MonthlyState, ReportContent, TypicalCase } from '@nuanyu/types/monthly'
import type { Overview } from '@nuanyu/types/reports'
import type { By, Living } from '../../kernel/living/record'

/** An entry of 您提我改 as the public read it when the figures were taken. */
export type ToldChange = {
  id: string
  said: string
  changed: string
  department: string | null
  monthLabel: string
  statusLabel: string
}

/** Work and not people, but for `clinicVisits`, which is null where it is withheld. */
export type WorkCounts = {
  clinics: number
  clinicVisits: number | null
  /** Carried out, by their kind. */
  checks: { id: string; label: string; n: number }[]
  findings: number
  ordersIssued: number
  ordersClosed: number
}

/** All that a report takes from elsewhere, at one moment. */
export type Figures = {
  takenAt: Date
  hospital: string
  /** With the threshold of what is published. */
  overview: Overview
  work: WorkCounts
  changes: ToldChange[]
  /** Published in the period and not told here. */
  moreChanges: number
}

/** Stored in `monthlyReports`. */
export type MonthlyRecord = Living<MonthlyState, MonthlyCommand> & {
  period: string
  figures: Figures
  summary: string
  cases: TypicalCase[]
  /** Who had a hand in it: none of them approves it. */
  writers: By[]
  returned: string
  number: { year: number; n: number } | null
  approvedAt: Date | null
  /** What was approved, as it was shown: nothing changes it, not even a newer program. */
  frozen: { content: ReportContent; hash: string } | null
  withdrawn: { at: Date; reason: string; by: By } | null
  /** Derived: in which list it stands. */
  queue: MonthlyQueue
}

/** What a list shows; the figures stay where they are. */
export type MonthlyLine = Pick<MonthlyRecord, '_id' | 'period' | 'state' | 'number' | 'updatedAt'> & {
  last: { by: By } | null
}

/** Stored in `monthlyMarks`: `number-2026` holds the last number of a year, `period-2026-09` which report a period has. */
export type NumberMark = { _id: string; last: number }
export type PeriodMark = { _id: string; reportId: string }
