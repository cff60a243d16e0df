import type { Examples } from './example'
import { appraisalExamples } from './appraisal'
import { auditExamples } from './audit'
import { bulletinsExamples } from './bulletins'
import { branchWorkExamples } from './branchWork'
import { changesExamples } from './changes'
import { clinicExamples } from './clinic'
import { feedbackExamples } from './feedback'
import { findingsExamples } from './findings'
import { handbookExamples } from './handbook'
import { inspectionExamples } from './inspection'
import { monthlyExamples } from './monthly'
import { ordersExamples } from './orders'
import { orgExamples } from './org'
import { peopleExamples } from './people'
import { remindersExamples } from './reminders'
import { reportsExamples } from './reports'
import { settingsExamples } from './settings'
import { thanksExamples } from './thanks'
import { vaultExamples } from './vault'
import { vetoExamples } from './veto'
import { watchExamples } from './watch'

export const wellFormed: Examples = {
  ...appraisalExamples,
  ...branchWorkExamples,
  ...vetoExamples,
  ...watchExamples,
  ...auditExamples,
  ...bulletinsExamples,
  ...changesExamples,
  ...clinicExamples,
  ...feedbackExamples,
  ...findingsExamples,
  ...handbookExamples,
  ...inspectionExamples,
  ...monthlyExamples,
  ...ordersExamples,
  ...orgExamples,
  ...peopleExamples,
  ...remindersExamples,
  ...reportsExamples,
  ...settingsExamples,
  ...thanksExamples,
  ...vaultExamples,
}
