import type { Command } from '../../cloudfunctions/domain/feedback/rules'
import { cardiology, neurology } from '../fixtures/factories'

/** One well-formed example of every command. */
export const sampleCommands: { [N in Command['name']]: Extract<Command, { name: N }> } = {
  evaluate: { name: 'evaluate', solved: true, satisfied: true, reason: '' },
  addInfo: { name: 'addInfo', text: '是周日夜里的事' },
  release: { name: 'release' },
  withdraw: { name: 'withdraw', reason: '已经当面说清楚了' },
  reopen: { name: 'reopen', why: 'new_facts', reason: '昨天又发生了' },
  reportRetaliation: { name: 'reportRetaliation', text: '换药时说我爱告状' },
  accept: { name: 'accept' },
  investigate: { name: 'investigate' },
  submitReply: {
    name: 'submitReply',
    text: '已核实并道歉，谢谢您指出。',
    change: { kind: 'none', text: '', on: null },
    findings: [],
  },
  contribute: { name: 'contribute', text: '当晚我科没有会诊' },
  askInfo: { name: 'askInfo', question: '请问是哪一天的夜班？' },
  requestExtension: { name: 'requestExtension', days: 3, reason: '当班护士休假未归' },
  handOn: { name: 'handOn', reason: '是收费的问题' },
  nameStaff: {
    name: 'nameStaff',
    summary: '夜班未及时回应呼叫',
    staff: { ref: 'named-1', key: 'named', name: '凌志远', keptOut: ['named', 'head'], staffed: true },
  },
  note: { name: 'note', text: '已电话了解' },
  clearRisk: { name: 'clearRisk', text: '已到床前看过，没有危险' },
  approveReply: { name: 'approveReply' },
  returnReply: { name: 'returnReply', reason: '请写清改进时间' },
  assign: {
    name: 'assign',
    departments: [{ ...cardiology, branchId: null, staffed: true }],
    keptOut: [],
  },
  decideExtension: { name: 'decideExtension', granted: true, reason: '' },
  decline: { name: 'decline', ground: 'unclear', explanation: '看不出是哪里、什么事' },
  merge: { name: 'merge', into: { id: 'case-2', code: 'MAIN2345' } },
  transferDiscipline: { name: 'transferDiscipline', reason: '涉及收受红包' },
  referDispute: { name: 'referDispute', explanation: '双方同意走医疗纠纷调解' },
  handleRetaliation: { name: 'handleRetaliation', text: '已约谈，并换了责任护士' },
  urge: { name: 'urge', text: '请今天答复' },
  raise: { name: 'raise', text: '科室推了两次，请领导过问' },
  hold: { name: 'hold', on: true, reason: '诉讼中' },
  archive: { name: 'archive' },
}

export function assignTo(...departments: { id: string; name: string }[]): Extract<Command, { name: 'assign' }> {
  const list = departments.length ? departments : [neurology]
  return {
    name: 'assign',
    departments: list.map(({ id, name }) => ({ id, name, branchId: null, staffed: true })),
    keptOut: [],
  }
}
