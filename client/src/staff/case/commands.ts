import { caseCommands, type CaseCommand, type CaseView } from '@nuanyu/types/feedback'

/** What staff may do to a case. Evaluating is the patient's own. */
export type StaffCommand = Exclude<CaseCommand, 'evaluate'>

export function staffCommands(view: CaseView): StaffCommand[] {
  return view.can.filter((command): command is StaffCommand => command !== 'evaluate')
}

/** Moving a case that a department already works on is possible, but nothing that waits to be done. */
export function isAside(command: StaffCommand, view: CaseView): boolean {
  return command === 'assign' && (view.state === 'assigned' || view.state === 'investigating')
}

export function titleOf(command: StaffCommand, view: CaseView): string {
  if (command === 'assign' && view.department !== null) return '改派科室'
  if (command === 'submitReply' && view.draft?.returned) return '修改答复'
  if (command === 'submitReply') return '写答复'
  return caseCommands[command]
}

/** What happens when this step is taken, said before it is. */
export const consequences: Record<StaffCommand, string> = {
  accept: '受理后患者会收到通知。答复期限从收到那天算起，不会因受理重新计算。',
  assign: '分派后由所选科室调查并拟写答复。',
  investigate: '开始后请尽快核实情况，再拟写答复。',
  submitReply: '答复先送投诉管理部门审核，通过后患者才会看到。',
  returnReply: '退回后由科室修改，再送审核。',
  approveReply: '看过答复，合适就通过，患者马上能看到；不合适请退回并说明。',
}

/** Said once a step is done. */
export const doneWords: Record<StaffCommand, string> = {
  accept: '已受理',
  assign: '已分派',
  investigate: '已开始调查',
  submitReply: '已送审核',
  returnReply: '已退回',
  approveReply: '已答复患者',
}
