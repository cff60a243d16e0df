import { newCommandId } from '../hospital'
import type { Examples } from './example'

const onPerson = { commandId: newCommandId(), staffId: 'QH1001', version: 1 }
const facts = { name: '路遥', title: '护士', branchId: null, head: false }
const file = 'cloud://local-dev.local-local-dev/uploads/AAAAAAAAAAAA-AAAAAAAAAAAAAAAAAAAAAAAA/a.xlsx'

export const peopleExamples: Examples = {
  'people.find': { text: '凌' },
  'people.summary': {},
  'people.list': {},
  'people.get': { staffId: 'QH1001' },
  'people.add': { commandId: newCommandId(), staffId: 'QH2001', departmentId: 'dept-neurology', ...facts },
  'people.edit': { ...onPerson, ...facts },
  'people.invite': { ...onPerson, roles: [] },
  'people.revokeInvitation': onPerson,
  'people.approvals': { waiting: true },
  'people.decide': { commandId: newCommandId(), approvalId: 'x', granted: true, reason: '' },
  'people.withdraw': { commandId: newCommandId(), approvalId: 'x' },
  'people.propose': {
    ...onPerson,
    grant: { role: 'handler', scope: { kind: 'department', id: 'dept-neurology' }, until: null },
    reason: '接替休假的同事',
  },
  'people.revoke': { ...onPerson, key: 'handler:department:dept-neurology' },
  'people.matters': { staffId: 'QH1001' },
  'people.leave': { ...onPerson, successors: [] },
  'people.move': { ...onPerson, departmentId: 'dept-cardiology', title: '', head: false, end: [], successors: [] },
  'people.previewImport': { file },
  'people.importProblems': { file },
  'people.import': { commandId: newCommandId(), file, token: 'x' },
  'people.importState': {},
  'people.template': {},
  'people.exportList': {},
}
