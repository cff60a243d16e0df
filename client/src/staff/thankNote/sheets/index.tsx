import type { ComponentType } from 'react'
import type { AtOnce, StaffNoteCommand } from '../commands'
import type { NoteStep } from '../useNoteCommand'
import { ConfirmSheet, HideSheet, NominateSheet, PassSheet } from './ReasonSheet'
import { ConsentSheet } from './ConsentSheet'
import { DecideSheet } from './DecideSheet'
import { PublishSheet } from './PublishSheet'
import { RejectSheet } from './RejectSheet'
import { VerifySheet } from './VerifySheet'

export const noteSheets: Record<Exclude<StaffNoteCommand, AtOnce>, ComponentType<NoteStep>> = {
  consent: ConsentSheet,
  verify: VerifySheet,
  confirm: ConfirmSheet,
  decideNomination: DecideSheet,
  publish: PublishSheet,
  nominate: NominateSheet,
  pass: PassSheet,
  reject: RejectSheet,
  hide: HideSheet,
}
