import type { Input } from '@nuanyu/types/actions'
import type { CaseView } from '@nuanyu/types/feedback'
import { cast } from '../fixtures/cast'
import { demoScene } from '../fixtures/hospital'
import { newCommandId, type TestHospital } from './hospital'

/** What a patient of the cast would send, to be varied by the tests. */
export function aComplaint(change: Partial<Input<'feedback.submit'>> = {}): Input<'feedback.submit'> {
  return {
    commandId: newCommandId(),
    kind: 'complaint',
    where: { by: 'scene', scene: demoScene },
    subject: 'attitude',
    happenedOn: '2026-09-27',
    words: '我叫林晓梅，我妈住12床，电话13800000010。夜班护士说话很冲，问三遍才理人。',
    photos: [],
    risk: false,
    heldUntil: null,
    identityMode: 'confidential',
    contact: { name: '林晓梅', phone: '13800000010' },
    subscribed: [],
    ...change,
  }
}

/** What a member of staff would enter for somebody at the counter. */
export function anEntry(change: Partial<Input<'feedback.enter'>> = {}): Input<'feedback.enter'> {
  return {
    commandId: newCommandId(),
    kind: 'complaint',
    channel: 'walk_in',
    receivedOn: '2026-09-28',
    where: { by: 'department', departmentId: 'dept-neurology' },
    subject: 'process',
    happenedOn: '2026-09-27',
    words: '老人来访，说前一天下午出院结账跑了四趟，没有人说清楚少了哪张单子。',
    photos: [],
    risk: false,
    identityMode: 'named',
    contact: { name: '周永福', phone: '13800000011' },
    hotline: null,
    ...change,
  }
}

export function aRatingInput(change: Partial<Input<'feedback.rate'>> = {}): Input<'feedback.rate'> {
  return {
    commandId: newCommandId(),
    where: { by: 'scene', scene: demoScene },
    stars: 5,
    voices: ['greeting'],
    hearts: ['patience'],
    attitudes: [],
    phrases: ['ward-w01'],
    handbookVersion: 1,
    words: '',
    photos: [],
    ...change,
  }
}

type Walk = 'submitted' | 'assigned' | 'investigating' | 'reply_review' | 'replied'
const way: Walk[] = ['submitted', 'assigned', 'investigating', 'reply_review', 'replied']

/** Submits a complaint as the demo's patient and leads it through the real actions up to a state. */
export async function caseIn(state: Walk, hospital: TestHospital, change = {}): Promise<CaseView> {
  const { caseId } = await hospital.as(cast.linXiaomei).call('feedback.submit', aComplaint(change))
  const nurse = hospital.as(cast.guYun)
  const office = hospital.as(cast.dingRui)
  const steps = [
    (version: number) => nurse.call('feedback.accept', { commandId: newCommandId(), caseId, version }),
    (version: number) => nurse.call('feedback.investigate', { commandId: newCommandId(), caseId, version }),
    (version: number) => nurse.call('feedback.submitReply', { ...aReply, commandId: newCommandId(), caseId, version }),
    (version: number) => office.call('feedback.approveReply', { commandId: newCommandId(), caseId, version }),
  ]
  for (let index = 0; index < way.indexOf(state); index++) await steps[index]?.(index + 1)
  return office.call('feedback.get', { caseId })
}

export const aReply = {
  text: '林女士，夜班的事我们已向当班护士核实，确实没有及时回应，向您和老人道歉。',
  change: { kind: 'planned' as const, text: '夜班增加一名护士，铃响两分钟内到床前', on: '2026-10-20' },
  findings: [],
}
