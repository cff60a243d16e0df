/** Groups of roles that several actions are for. */

/** Who works on cases: of a department, for all of them, or for breaches of the nine rules. */
export const handling = ['handler', 'complaint_office', 'discipline'] as const
export const deciding = ['complaint_office', 'discipline'] as const
export const entering = ['handler', 'branch_secretary', 'complaint_office', 'party_office'] as const
export const askingIdentity = ['complaint_office', 'party_office', 'discipline'] as const
export const overseeing = ['party_office', 'supervision', 'discipline', 'complaint_office'] as const
/** Who reads figures: the offices all of them, the others of their own department or branch. */
export const readingFigures = ['handler', 'branch_secretary', ...overseeing] as const
/** Who says whom a thank-you note is for, and who may see and commend what was recorded. */
export const verifying = ['handler', 'complaint_office', 'party_office'] as const
export const thanking = ['handler', 'branch_secretary', 'complaint_office', 'party_office'] as const
export const improving = ['complaint_office', 'party_office'] as const
/** Who plans free clinics, and who helps on the day. Scope is looked at by the room's policy. */
export const planningClinics = ['handler', 'branch_secretary', 'party_office'] as const
export const runningClinics = ['handler', 'branch_secretary', 'party_office', 'event_staff'] as const
/** Who plans checks, who looks into what they showed, who reports, who judges. Whose own it is, the room's policy knows. */
export const planningChecks = ['party_office'] as const
export const lookingInto = ['party_office', 'supervision', 'discipline'] as const
export const sighting = ['inspector', 'party_office', 'supervision'] as const
export const judging = ['party_office', 'supervision'] as const
export const arrangingTalks = ['party_office', 'supervision', 'discipline'] as const
/** Who issues 督办 orders, and who else reads the ledger, the secretary their own branch's. */
export const ordering = ['complaint_office', 'party_office', 'supervision', 'discipline'] as const
export const readingLedger = ['branch_secretary', ...ordering] as const
/** Who writes bulletins and integrity reminders, or is asked about them. */
export const announcing = ['party_office', 'discipline'] as const
/** Who proposes and decides a veto, and who besides them looks at an appeal. */
export const proposingVeto = ['party_office', 'discipline'] as const
export const reviewingVeto = ['party_office', 'discipline', 'supervision'] as const
/** Who keeps the annual appraisal beside the heads of departments, and the branches' ledger. */
export const appraising = ['party_office', 'discipline'] as const
export const keepingBranches = ['branch_secretary', 'party_office'] as const
