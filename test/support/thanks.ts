import type { Input } from '@nuanyu/types/actions'
import type { NoteView } from '@nuanyu/types/thanks'
import { cast } from '../fixtures/cast'
import { demoScene } from '../fixtures/hospital'
import { newCommandId, type TestHospital } from './hospital'

export const LETTER = '我妈中风住在12床，凌志远医生天天来看她。谢谢您，电话13800000010。'

/** What a patient of the cast would send, to be varied by the tests. */
export function aThanks(change: Partial<Input<'thanks.submit'>> = {}): Input<'thanks.submit'> {
  return {
    commandId: newCommandId(),
    form: 'letter',
    where: { by: 'scene', scene: demoScene },
    to: { kind: 'person', name: '凌医生' },
    words: LETTER,
    photos: [],
    signature: { kind: 'surname', name: '林', honorific: '女士' },
    publish: 'public',
    subscribed: [],
    ...change,
  }
}

type Walk = 'submitted' | 'verifying' | 'recorded' | 'consented' | 'published_public'
const way: Walk[] = ['submitted', 'verifying', 'recorded', 'consented', 'published_public']

export const WALL_TEXT = '我妈[病情]住在[床号]，凌志远医生天天来看她。谢谢您，……'

/** Leads a note of the demo's patient through the real actions: thanked is the doctor without a role. */
export async function noteIn(
  state: Walk,
  hospital: TestHospital,
  change: Partial<Input<'thanks.submit'>> = {},
  author: { openid: string } = cast.linXiaomei,
): Promise<NoteView> {
  const { noteId } = await hospital.as(author).call('thanks.submit', aThanks(change))
  const command = () => ({ commandId: newCommandId(), noteId })
  const version = () => hospital.cloud.db.find<{ _id: string; version: number }>('thanks', { _id: noteId })[0]!.version
  const steps = [
    () => hospital.runJobs(),
    () =>
      hospital.as(cast.guYun).call('thanks.verify', {
        ...command(),
        version: version(),
        staffRef: cast.lingZhiyuan.staffId,
        departmentId: null,
        clear: [],
      }),
    () => hospital.as(cast.lingZhiyuan).call('thanks.consent', { ...command(), scope: 'public' }),
    () =>
      hospital.as(cast.fangZheng).call('thanks.publish', {
        ...command(),
        version: version(),
        scope: 'public',
        text: WALL_TEXT,
        shownPhotos: [],
      }),
  ]
  for (let index = 0; index < way.indexOf(state); index++) await steps[index]?.()
  return hospital.as(author).call('thanks.get', { noteId })
}
