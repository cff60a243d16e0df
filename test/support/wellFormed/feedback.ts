import { anySearch } from '@nuanyu/types/feedback'
import { anEntry, aReply } from '../feedback'
import { newCommandId } from '../hospital'
import type { Examples } from './example'

const onCase = (caseId: string, version = 1) => ({ commandId: newCommandId(), caseId, version })

export const feedbackExamples: Examples = {
  'feedback.inbox': { queue: 'todo' },
  'feedback.accept': onCase('x'),
  'feedback.assign': { ...onCase('x'), departments: ['dept-cardiology'] },
  'feedback.contribute': { ...onCase('x'), text: '当晚我科没有会诊' },
  'feedback.askInfo': { ...onCase('x'), question: '请问是哪天的事？' },
  'feedback.requestExtension': { ...onCase('x'), days: 3, reason: '当班护士休假' },
  'feedback.decideExtension': { ...onCase('x'), granted: true, reason: '' },
  'feedback.handOn': { ...onCase('x'), reason: '是收费的问题' },
  'feedback.nameStaff': { ...onCase('x'), staffRef: 'QH1023', summary: '夜班未及时回应呼叫' },
  'feedback.note': { ...onCase('x'), text: '已电话了解' },
  'feedback.clearRisk': { ...onCase('x'), text: '已到床前看过' },
  'feedback.decline': { ...onCase('x'), ground: 'unclear', explanation: '看不出是哪里的事' },
  'feedback.merge': { ...onCase('x'), intoCaseId: 'y' },
  'feedback.similar': { caseId: 'x' },
  'feedback.contact': { caseId: 'x' },
  'feedback.transferDiscipline': { ...onCase('x'), reason: '涉及收受红包' },
  'feedback.referDispute': { ...onCase('x'), explanation: '双方同意走调解' },
  'feedback.handleRetaliation': { ...onCase('x'), text: '已约谈当事人' },
  'feedback.urge': { ...onCase('x'), text: '请今天答复' },
  'feedback.hold': { ...onCase('x'), on: true, reason: '诉讼中' },
  'feedback.archive': onCase('x'),
  'feedback.enter': anEntry(),
  'feedback.search': { search: { ...anySearch, words: '停车' } },
  'feedback.searchForm': {},
  'feedback.saveSearch': { commandId: newCommandId(), name: '停车', search: { ...anySearch, words: '停车' } },
  'feedback.removeSearch': { commandId: newCommandId(), id: 'x' },
  'feedback.bulkPreview': {
    work: { what: 'merge', intoCaseId: 'y' },
    items: [{ caseId: 'x', version: 1 }],
  },
  'feedback.bulk': {
    commandId: newCommandId(),
    work: { what: 'merge', intoCaseId: 'y' },
    items: [{ caseId: 'x', version: 1 }],
  },
  'feedback.undoBulk': { commandId: newCommandId(), of: newCommandId(), caseIds: ['x'] },
  'feedback.investigate': onCase('x'),
  'feedback.submitReply': { ...onCase('x'), ...aReply },
  'feedback.returnReply': { ...onCase('x'), reason: '请补充' },
  'feedback.approveReply': onCase('x'),
}
