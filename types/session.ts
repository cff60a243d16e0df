import './zod'
import * as z from 'zod'
import { Template } from './notices'
import { Place } from './reports'
import { Role } from './roles'
import { Terms } from './settings/terms'

/** Who the caller is. `uploadFolder` is where this person's photos go; others' folders are refused. */
export const Session = z.object({
  staff: z
    .object({
      name: z.string(),
      title: z.string(),
      department: z.string(),
      roles: z.array(z.object({ role: Role, label: z.string(), scope: z.string() })),
    })
    .nullable(),
  /** Pages this person may open, so that a page never asks about roles. */
  homes: z.array(
    z.enum([
      'patient',
      'workbench',
      'enter',
      'statements',
      'overview',
      'overdue',
      'questions',
      'places',
      'vault',
      'audit',
      'people',
      'handbook',
      'handbookEdit',
      'phraseHeat',
      'thanks',
      'thanksQueue',
      'thanksOffice',
      'changes',
      'clinics',
      'clinicDay',
      'spotChecks',
      'calls',
      'settings',
      'visits',
      'visitPlan',
      'findings',
      'talks',
      'checks',
      'findingReport',
      'orders',
      'myOrders',
      'papers',
      'bulletins',
      'reminders',
      'consequences',
      'appraisals',
      'myAppraisal',
      'vetoes',
      'branchWork',
      'monthly',
      'search',
      'recounts',
    ]),
  ),
  /** Where the overview opens for this person: the hospital, or their own place. */
  figures: Place.nullable(),
  uploadFolder: z.string(),
  unreadNotices: z.int(),
  /** Of which messages this person may be asked to accept one. */
  templates: z.array(Template),
  /** What the hospital promises, in numbers. */
  terms: Terms,
})
export type Session = z.infer<typeof Session>
