import type { Examples } from './example'
import { auditExamples } from './audit'
import { bulletinsExamples } from './bulletins'
import { changesExamples } from './changes'
import { clinicExamples } from './clinic'
import { feedbackExamples } from './feedback'
import { findingsExamples } from './findings'
import { handbookExamples } from './handbook'
import { inspectionExamples } from './inspection'
import { ordersExamples } from './orders'
import { orgExamples } from './org'
import { peopleExamples } from './people'
import { remindersExamples } from './reminders'
import { reportsExamples } from './reports'
import { settingsExamples } from './settings'
import { thanksExamples } from './thanks'
import { vaultExamples } from './vault'

export const wellFormed: Examples = {
  ...auditExamples,
  ...bulletinsExamples,
  ...changesExamples,
  ...clinicExamples,
  ...feedbackExamples,
  ...findingsExamples,
  ...handbookExamples,
  ...inspectionExamples,
  ...ordersExamples,
  ...orgExamples,
  ...peopleExamples,
  ...remindersExamples,
  ...reportsExamples,
  ...settingsExamples,
  ...thanksExamples,
  ...vaultExamples,
}
