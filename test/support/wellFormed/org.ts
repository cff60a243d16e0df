import { demoScene } from '../../fixtures/hospital'
import { newCommandId } from '../hospital'
import type { Examples } from './example'

const saved = { id: null }
const one = { kind: 'post', id: 'post', version: 1 } as const

export const orgExamples: Examples = {
  'org.departments': {},
  'org.branches': {},
  'org.posts': { departmentId: 'dept-neurology' },
  'org.saveHospital': {
    commandId: newCommandId(),
    version: 1,
    name: '医院',
    motto: '',
    complaintPhone: '',
    complaintHours: '',
  },
  'org.saveBranch': { commandId: newCommandId(), ...saved, name: '支部', brand: '', motto: '', pledge: '' },
  'org.saveDepartment': {
    commandId: newCommandId(),
    ...saved,
    name: '科室',
    group: '内科系统',
    location: '',
    order: 1,
    branchId: null,
  },
  'org.savePost': {
    commandId: newCommandId(),
    ...saved,
    departmentId: 'dept-neurology',
    name: '岗位',
    kind: 'ward',
    mark: null,
    pledge: '',
  },
  'org.retire': { commandId: newCommandId(), ...one, reason: '搬走了' },
  'org.restore': { commandId: newCommandId(), ...one },
  'org.issueCode': { commandId: newCommandId(), postId: 'post', label: '门口' },
  'org.issueCodes': { commandId: newCommandId(), departmentIds: ['dept-neurology'], posts: 'bare', label: '门口' },
  'org.revokeCode': { commandId: newCommandId(), scene: demoScene },
  'org.posters': {},
  'org.startPosters': {
    commandId: newCommandId(),
    size: 'a4',
    choice: { by: 'departments', ids: ['dept-neurology'] },
  },
  'org.drawPosters': { jobId: 'x', part: 0 },
  'org.codeImage': { scene: demoScene },
}
