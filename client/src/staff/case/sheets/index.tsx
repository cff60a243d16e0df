import type { ComponentType } from 'react'
import type { StaffCommand } from '../../../features/case/commands'
import type { StepProps } from '../../../features/case/step'
import { RaiseSheet } from '../../../features/case/RaiseSheet'
import { UrgeSheet } from '../../../features/case/UrgeSheet'
import { ApproveSheet } from './ApproveSheet'
import { ArchiveSheet } from './ArchiveSheet'
import { AskInfoSheet } from './AskInfoSheet'
import { AssignSheet } from './AssignSheet'
import { ClearRiskSheet } from './ClearRiskSheet'
import { ContributeSheet } from './ContributeSheet'
import { DecideExtensionSheet } from './DecideExtensionSheet'
import { DeclineSheet } from './DeclineSheet'
import { ExtensionSheet } from './ExtensionSheet'
import { HandOnSheet } from './HandOnSheet'
import { HoldSheet } from './HoldSheet'
import { MergeSheet } from './MergeSheet'
import { NameStaffSheet } from './NameStaffSheet'
import { NoteSheet } from './NoteSheet'
import { ReferDisputeSheet } from './ReferDisputeSheet'
import { RetaliationSheet } from './RetaliationSheet'
import { ReturnSheet } from './ReturnSheet'
import { TransferDisciplineSheet } from './TransferDisciplineSheet'

/** Taken at once, by the tap itself. */
export type AtOnce = 'accept' | 'investigate'
/** Written on the page, beside the patient's words. */
export type OnPage = 'submitReply'

/** The sheet that each other step is taken in. */
export const sheets: Record<Exclude<StaffCommand, AtOnce | OnPage>, ComponentType<StepProps>> = {
  approveReply: ApproveSheet,
  archive: ArchiveSheet,
  askInfo: AskInfoSheet,
  assign: AssignSheet,
  clearRisk: ClearRiskSheet,
  contribute: ContributeSheet,
  decideExtension: DecideExtensionSheet,
  decline: DeclineSheet,
  handleRetaliation: RetaliationSheet,
  handOn: HandOnSheet,
  hold: HoldSheet,
  merge: MergeSheet,
  nameStaff: NameStaffSheet,
  note: NoteSheet,
  raise: RaiseSheet,
  referDispute: ReferDisputeSheet,
  requestExtension: ExtensionSheet,
  returnReply: ReturnSheet,
  transferDiscipline: TransferDisciplineSheet,
  urge: UrgeSheet,
}
