import type { BulletinCommand, BulletinKind, BulletinQueue, BulletinState, Justified } from '@nuanyu/types/bulletins'
import type { SourceRef } from '@nuanyu/types/sources'
import type { By, Living } from '../../kernel/living/record'
import type { HandedOut } from '../receipts/records'

export type BulletinText = { title: string; body: string }

/** Somebody it is about. `key`: when they have joined. */
export type NamedPerson = {
  staffId: string
  name: string
  departmentId: string
  departmentName: string
  key: string | null
}
export type NamedUnit = { id: string; name: string }

/** What is written in a draft. */
export type BulletinContent = {
  kind: BulletinKind
  text: BulletinText
  grounds: string
  decision: { body: string; day: string } | null
  persons: NamedPerson[]
  departments: NamedUnit[]
  sources: SourceRef[]
  audience: HandedOut['audience']
}

/** Stored in `bulletins`. */
export type BulletinRecord = Living<BulletinState, BulletinCommand> &
  HandedOut &
  BulletinContent & {
    /** Who had a hand in the text that waits: none of them checks or approves it. */
    writers: By[]
    returned: string
    /** By somebody who did not write it: what the software found, and why it may stand. */
    check: { by: By; at: Date; justified: Justified[] } | null
    /** Discipline's, on a criticism. */
    opinion: { by: By; at: Date; agrees: boolean; text: string } | null
    /** Given at issue, without gaps within a year. */
    number: { year: number; n: number } | null
    issuedAt: Date | null
    /** A correction that waits; what was issued stands until then. */
    proposal: { text: BulletinText; note: string; by: By } | null
    former: { text: BulletinText; until: Date; note: string }[]
    corrected: { at: Date; note: string } | null
    withdrawn: { at: Date; reason: string; by: By } | null
    /** Too few of the Party office are left whom it is not about; looked up anew where it matters. */
    standIn?: boolean
    /** Derived: in which list it stands, and whom it is about. */
    queue: BulletinQueue
    personIds: string[]
  }

/** Stored in `bulletinNumbers` under the year: the last number that was given. */
export type NumberRecord = { _id: string; last: number }
