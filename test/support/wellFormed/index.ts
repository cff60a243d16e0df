import type { Examples } from './example'
import { appraisalExamples } from './appraisal'
import { auditExamples } from './audit'
import { branchWorkExamples } from './branchWork'
import { changesExamples } from './changes'
import { clinicExamples } from './clinic'
import { feedbackExamples } from './feedback'
import { handbookExamples } from './handbook'
import { orgExamples } from './org'
import { peopleExamples } from './people'
import { reportsExamples } from './reports'
import { settingsExamples } from './settings'
import { thanksExamples } from './thanks'
import { vaultExamples } from './vault'
import { vetoExamples } from './veto'

export const wellFormed: Examples = {
  ...appraisalExamples,
  ...branchWorkExamples,
  ...vetoExamples,
  ...auditExamples,
  ...changesExamples,
  ...clinicExamples,
  ...feedbackExamples,
  ...handbookExamples,
  ...orgExamples,
  ...peopleExamples,
  ...reportsExamples,
  ...settingsExamples,
  ...thanksExamples,
  ...vaultExamples,
}
