import { caseCommands, type TimelineEntry } from '@nuanyu/types/feedback'
import { sayWeek, sayWhen } from '../time/sayWhen'
import { rulesOf } from './deadlines'
import type { CaseRecord, HistoryEntry } from './records'

/** What happened to a case, as one viewer may read it. */

const titles: Record<HistoryEntry['command'], string> = {
  ...caseCommands,
  submit: '提交反馈',
  accept: '已受理',
  investigate: '开始调查',
  assign: '分派给',
  submitReply: '答复拟好，送审核',
  contribute: '配合科室提交意见',
  returnReply: '答复退回修改',
  approveReply: '答复患者',
  evaluate: '患者评价',
  addInfo: '补充情况',
  askInfo: '请患者补充情况',
  release: '患者同意现在转交科室',
  withdraw: '患者撤回',
  reopen: '患者要求重新办理',
  reportRetaliation: '患者反映被刁难报复',
  handleRetaliation: '纪检监察室处理了报复反映',
  decideExtension: '延期审批',
  decline: '不予受理',
  merge: '合并到',
  absorb: '合并进来',
  resume: '合并的另一件没有答复就结束了，恢复单独办理',
  transferDiscipline: '转纪检监察',
  referDispute: '转入纠纷处理',
  handOn: '转交投诉管理部门',
  nameStaff: '请当事人说明情况',
  state: '当事人作了说明',
  clearRisk: '风险已处置',
  urge: '督办催办',
  undo: '撤销上一次批量办理',
  archive: '归档',
  mark_overdue: '超过答复期限',
  escalate: '升级',
  close_unrated: '没有评价，按未评价办结',
  recount: '节假日安排公布，答复期限重新计算',
  auto_archive: '归档',
  auto_release: '到约定的日子，转交科室',
  hand_back: '科室暂时没有经办人，转投诉管理部门',
}

/** To the person themselves. */
const toPatient: Partial<Record<HistoryEntry['command'], string>> = {
  submit: '您提交了反馈',
  approveReply: '医院答复您',
  addInfo: '您补充了情况',
  askInfo: '医院请您补充情况',
  release: '您同意现在转交科室',
  withdraw: '您撤回了反馈',
  reopen: '您要求重新办理',
  reportRetaliation: '您反映被刁难报复',
  handleRetaliation: '纪检监察室处理了您反映的情况',
  decideExtension: '答复时间有调整',
  resume: '恢复单独办理',
  undo: '恢复到之前的办理安排',
  recount: '节假日安排公布，答复时间有调整',
}

/** What stays among staff: how things were weighed before the patient was answered. */
const internal: readonly HistoryEntry['command'][] = [
  'submitReply',
  'returnReply',
  'contribute',
  'requestExtension',
  'nameStaff',
  'state',
  'note',
  'clearRisk',
  'urge',
  'hold',
  'archive',
  'auto_archive',
  'escalate',
  'transferDiscipline',
  'handOn',
  'hand_back',
  'absorb',
]

/** What only the person and those who protect them read. */
const protectedOnes: readonly HistoryEntry['command'][] = ['reportRetaliation', 'handleRetaliation']

/** As whom discipline acts. */
export const DISCIPLINE_ROLE = '纪检监察室'

type Reader = { isPatient: boolean; protects: boolean; full: boolean; now: Date; shown: (text: string) => string }

export function timelineOf(record: CaseRecord, reader: Reader): TimelineEntry[] {
  return record.history
    .filter(({ command }) => !(reader.isPatient && isInternal(command)))
    .filter(({ command }) => reader.isPatient || reader.protects || !protectedOnes.includes(command))
    .filter((entry) => reader.isPatient || reader.protects || !isOfDiscipline(entry))
    .map((entry) => ({
      when: reader.full || entry.by.kind !== 'patient' ? sayWhen(entry.at, reader.now) : sayWeek(entry.at),
      title: titleOf(entry, record, reader.isPatient),
      by: [entry.by.role, reader.isPatient ? '' : entry.by.name].filter(Boolean).join(' · '),
      text: textOf(entry, reader),
      internal: isInternal(entry.command),
    }))
}

function isInternal(command: HistoryEntry['command']): boolean {
  return internal.includes(command)
}

/** What discipline wrote down among itself stays there also when the case goes back to a department. */
function isOfDiscipline({ command, by }: HistoryEntry): boolean {
  return isInternal(command) && command !== 'handOn' && by.role === DISCIPLINE_ROLE
}

/** Texts that the title has taken in. */
const inTitle: readonly HistoryEntry['command'][] = ['assign', 'merge', 'absorb', 'escalate']

function textOf({ command, text }: HistoryEntry, { isPatient, full, shown }: Reader): string {
  if (inTitle.includes(command)) return ''
  // What somebody was suspected of is not for their department, should the case come back to one.
  if (command === 'transferDiscipline' && !full) return ''
  // The reason was given to whoever decides; the person is told the new day.
  if (isPatient && command === 'decideExtension') return ''
  return shown(text)
}

function titleOf({ command, text, to }: HistoryEntry, record: CaseRecord, isPatient: boolean): string {
  switch (command) {
    case 'assign':
      return `分派给${text}`
    case 'merge':
      return `与 ${text} 合并办理`
    case 'absorb':
      return `${text} 合并进来`
    case 'escalate':
      return text === 'leader' ? '逾期仍未答复，报分管领导' : '逾期未答复，转督办'
    case 'close_unrated':
      return `${rulesOf(record).unratedDays}天没有评价，按未评价办结`
    case 'evaluate':
      return to === 'reopened' ? '没有解决，要求重新办理' : '确认已解决'
    default:
      return (isPatient && toPatient[command]) || titles[command]
  }
}
