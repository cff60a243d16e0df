import { demoScene } from '../../fixtures/hospital'
import { newCommandId } from '../hospital'
import type { Examples } from './example'

export const orgExamples: Examples = {
  'org.posts': {},
  'org.issueCode': { commandId: newCommandId(), postId: 'post', label: '门口' },
  'org.revokeCode': { commandId: newCommandId(), scene: demoScene },
  'org.codeImage': { scene: demoScene },
}
