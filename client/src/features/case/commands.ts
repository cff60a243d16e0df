import { caseCommands, type CaseCommand, type CaseView } from '@nuanyu/types/feedback'

/** What staff may do to a case. The patient's own commands are not theirs. */
export type StaffCommand = Exclude<
  CaseCommand,
  'evaluate' | 'addInfo' | 'release' | 'withdraw' | 'reopen' | 'reportRetaliation'
>

interface Said {
  /** What happens when this step is taken, said before it is. */
  consequence: string
  /** Said once a step is done. */
  done: string
  group: Group
  /** Possible at any time, but nothing that waits to be done: never the primary button of a case. */
  aside?: true
  /** Afterwards it is somebody else's, and not to be seen here any more. */
  leaves?: true
}

export const groups = { work: '办理', away: '转出', record: '记录', end: '结束' } as const
type Group = keyof typeof groups

const said: Record<StaffCommand, Said> = {
  accept: {
    consequence: '受理后患者会收到通知。答复期限从收到那天算起，不会因受理重新计算。',
    done: '已受理',
    group: 'work',
  },
  investigate: { consequence: '开始后请尽快核实情况，再拟写答复。', done: '已开始调查', group: 'work' },
  submitReply: {
    consequence: '答复先由另一位同事审核，通过后患者才会看到。',
    done: '已送审核',
    group: 'work',
  },
  contribute: { consequence: '把本科室核实的情况告诉主办科室，患者看不到。', done: '已提交', group: 'work' },
  approveReply: {
    consequence: '看过答复，合适就通过，患者马上能看到；不合适请退回并说明。',
    done: '已答复患者',
    group: 'work',
  },
  returnReply: { consequence: '说明哪里要改，修改后再送审核。', done: '已退回', group: 'work' },
  assign: { consequence: '由所选科室调查并拟写答复，可以再请几个科室配合。', done: '已分派', group: 'work' },
  askInfo: {
    consequence: '患者会收到您的问题。等回复的时候，答复期限不会停。',
    done: '已请患者补充',
    group: 'work',
    aside: true,
  },
  requestExtension: {
    consequence: '写明原因，由投诉管理部门审批；同意后会通知患者。',
    done: '已申请延期',
    group: 'work',
    aside: true,
  },
  decideExtension: { consequence: '同意后通知患者新的日子；法定期限不变。', done: '已审批', group: 'work' },
  nameStaff: {
    consequence: '请事情涉及的同事写情况说明；本人和所在科室负责人从此看不到这件事。',
    done: '已请其说明',
    group: 'work',
    aside: true,
  },
  clearRisk: { consequence: '记下怎样处置的，红色提示随之收起。', done: '已记录', group: 'work' },
  handleRetaliation: { consequence: '告诉患者怎样处理了，患者会收到通知。', done: '已处理', group: 'work' },
  urge: { consequence: '提醒正在办理的科室，留下督办记录。', done: '已催办', group: 'work', aside: true },
  raise: {
    consequence: '告诉党委办公室，请分管领导过问，记下是谁、什么时候报的。',
    done: '已报领导',
    group: 'work',
    aside: true,
  },
  handOn: {
    consequence: '不归本科室办的，写明原因转回去，由他们接着办，不让患者再跑。',
    done: '已转交',
    group: 'away',
    aside: true,
    leaves: true,
  },
  transferDiscipline: {
    consequence: '涉及九项准则的转给纪检。转出后科室和投诉管理部门都看不到。',
    done: '已转纪检',
    group: 'away',
    aside: true,
    leaves: true,
  },
  referDispute: {
    consequence: '按医疗纠纷处理，这里的办理就此结束，患者会收到说明。',
    done: '已转纠纷处理',
    group: 'away',
    aside: true,
  },
  note: { consequence: '只有办理这件事的同事看得到，患者看不到。', done: '已记录', group: 'record', aside: true },
  hold: {
    consequence: '到了保存期限也不清除，直到解除。用于诉讼、鉴定、调查。',
    done: '已保存',
    group: 'record',
    aside: true,
  },
  decline: {
    consequence: '只能用规定的五种理由之一，患者会看到理由和说明。',
    done: '已告知患者',
    group: 'end',
    aside: true,
  },
  merge: {
    consequence: '和同一件事的另一条合并，由那一条继续办理和答复。',
    done: '已合并',
    group: 'end',
    aside: true,
  },
  archive: { consequence: '办结的事归入档案，以后只能查看。', done: '已归档', group: 'end' },
}

export function consequenceOf(command: StaffCommand, view: CaseView): string {
  if (command === 'hold' && view.staffOnly?.held) return '解除后，到了保存期限会照常清除。'
  return said[command].consequence
}

export function doneWord(command: StaffCommand): string {
  return said[command].done
}

export function leaves(command: StaffCommand): boolean {
  return said[command].leaves === true
}

export function staffCommands(view: CaseView): StaffCommand[] {
  return view.can.filter((command): command is StaffCommand => command in said)
}

/** Moving a case that a department already works on is possible, but nothing that waits to be done. */
export function isAside(command: StaffCommand, view: CaseView): boolean {
  return said[command].aside === true || (command === 'assign' && isWithDepartment(view))
}

/** A department has taken it on: from now on assigning is reassigning. */
export function isWithDepartment({ state }: CaseView): boolean {
  return state === 'assigned' || state === 'investigating' || state === 'awaiting_info'
}

export function titleOf(command: StaffCommand, view: CaseView): string {
  if (command === 'assign' && isWithDepartment(view)) return '改派科室'
  if (command === 'submitReply') return view.draft?.returned ? '修改答复' : '写答复'
  if (command === 'hold') return view.staffOnly?.held ? '解除保全' : '保全材料'
  return SHORT[command] ?? caseCommands[command]
}

/** Where a button has no room for the contract's words. */
const SHORT: Partial<Record<StaffCommand, string>> = {
  contribute: '写配合意见',
  handOn: '转回重派',
  returnReply: '退回修改',
}

/** What often goes with the first step, and so stands beside it. */
const BESIDE: Partial<Record<StaffCommand, readonly StaffCommand[]>> = {
  approveReply: ['returnReply'],
  accept: ['assign', 'handOn'],
  investigate: ['askInfo', 'handOn'],
  submitReply: ['askInfo', 'assign', 'requestExtension'],
  contribute: ['note'],
  assign: ['submitReply', 'decline'],
  clearRisk: ['assign'],
  urge: ['note'],
}

export interface Offer {
  /** The next legal step. */
  first: StaffCommand | undefined
  /** At most two, beside it. */
  beside: StaffCommand[]
  /** Everything else, by group, for the sheet behind 更多. */
  rest: { title: string; commands: StaffCommand[] }[]
}

/** The server's order says what comes first; how many buttons a screen can bear is said here. */
export function offerOf(view: CaseView): Offer {
  const commands = staffCommands(view)
  const first = commands.find((command) => !isAside(command, view)) ?? commands[0]
  const close = first === undefined ? [] : (BESIDE[first] ?? [])
  const beside = close.filter((command) => command !== first && commands.includes(command)).slice(0, 2)
  const left = commands.filter((command) => command !== first && !beside.includes(command))
  const rest = (Object.keys(groups) as Group[])
    .map((group) => ({ title: groups[group], commands: left.filter((command) => said[command].group === group) }))
    .filter((group) => group.commands.length > 0)
  return { first, beside, rest }
}
