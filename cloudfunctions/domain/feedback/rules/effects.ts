import * as answering from './answering'
import type { Command, EffectOf } from './command'
import * as deciding from './deciding'
import * as patient from './patient'

/** Every command and what it does. */
export const effects: { [N in Command['name']]: EffectOf<N> } = {
  evaluate: patient.evaluate,
  addInfo: patient.addInfo,
  release: patient.release,
  withdraw: patient.withdraw,
  reopen: patient.reopen,
  reportRetaliation: patient.reportRetaliation,
  accept: answering.accept,
  investigate: answering.investigate,
  submitReply: answering.submitReply,
  contribute: answering.contribute,
  askInfo: answering.askInfo,
  requestExtension: answering.requestExtension,
  handOn: answering.handOn,
  nameStaff: answering.nameStaff,
  note: answering.note,
  clearRisk: answering.clearRisk,
  approveReply: deciding.approveReply,
  returnReply: deciding.returnReply,
  assign: deciding.assign,
  decideExtension: deciding.decideExtension,
  decline: deciding.decline,
  merge: deciding.merge,
  transferDiscipline: deciding.transferDiscipline,
  referDispute: deciding.referDispute,
  handleRetaliation: deciding.handleRetaliation,
  urge: deciding.urge,
  raise: deciding.raise,
  hold: deciding.hold,
  archive: deciding.archive,
}
