import { demoScene } from '../../fixtures/hospital'
import { newCommandId } from '../hospital'
import type { Examples } from './example'

export const orgExamples: Examples = {
  'org.posts': {},
  'org.issueCode': { commandId: newCommandId(), postId: 'post', label: '门口' },
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
