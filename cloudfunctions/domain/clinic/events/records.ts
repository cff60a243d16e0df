import type { ClinicCommand, ClinicForm, ClinicState } from '@nuanyu/types/clinic'

/** Stored in `clinicEvents`: a free clinic from proposal to summary. Its seats lie in `clinicSlots`, its draw in `clinicDraws`. */
export type ClinicRecord = {
  _id: string
  /** Grows by one with every command; a command must name the one it saw. */
  version: number
  state: ClinicState
  form: ClinicForm
  /** As they are called on the day it was published. */
  branchName: string | null
  departmentName: string | null
  by: { key: string; name: string }
  at: Date
  /** Who had a hand in the plan: none of them approves it. */
  writers: { key: string; name: string }[]
  /** Why it was sent back; empty once it was sent again. */
  returned: string

  // ---- derived from the form, for lists
  /** The first slot's beginning and the last slot's end. */
  startsAt: Date
  endsAt: Date
  days: string[]
  /** `YYYY-MM`, and the half-year in which it is counted. */
  months: string[]
  half: string
  /** Whose lists it stands in (`scopes.ts`), and whether the public may read of it. */
  scopes: string[]
  shown: boolean
  /** Where its summary is told to the public: everywhere (`*`) and by its branch. Empty while it is not shown. */
  toldBy: string[]

  published: Published | null
  /** Times were changed after the publication; how often is `moves`, and every registration says which one it has. */
  postponed: { from: string; at: Date; reason: string } | null
  moves: number
  cancelled: { at: Date; name: string; reason: string } | null
  summary: Summary | null

  // ---- the day
  /** The last number that was called out; grows by one with each check-in. */
  queueCount: number
  /** People only counted, by the id of the note that counted them. */
  heads: { noteId: string; label: string; heads: number; at: Date }[]
  /** What it came to; kept when it is finished, so that half a year is read and not counted. */
  tally: ClinicTally | null
  /** How often it was counted again, since notes of the day arrived later: an older count never overwrites a newer one. */
  tallied: number

  history: ClinicHistory[]
  updatedAt: Date
}

export type Summary = {
  text: string
  photos: string[]
  shown: boolean
  at: Date
  name: string
  check: PhotoCheck
}

/** What WeChat's content check found out about the photos: only those that passed are shown to the public. */
export type PhotoCheck = {
  passed: string[]
  risky: string[]
  attempts: number
  /** When it is asked (again); null: not any more. */
  nextAt: Date | null
  /** In whose name, sealed. */
  askedFor: string
}

export type Published = {
  at: Date
  name: string
  /** Of a draw: sha256 of the seed, hex, which everybody may see; and the seed, sealed until it was drawn. Else empty. */
  commitment: string
  seedSealed: string
}

export type ClinicTally = {
  registered: number
  checkedIn: number
  served: number
  walkIns: number
  noShows: number
  heads: number
  /** Everybody who came, and heads that were only counted. */
  visits: number
  /** Of those who came: with which doctor, as far as it was noted. */
  doctors?: { name: string; visits: number }[]
}

export type ClinicHistory = {
  at: Date
  command: ClinicCommand | 'create' | 'copy'
  to: ClinicState
  by: { key: string; name: string; role: string }
  text: string
  /** Recognises a resend, so that nothing is done twice. */
  commandId: string
  /** Of what the command said: the same id with other content is not a resend. */
  fingerprint: string
}
