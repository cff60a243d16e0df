import type { Labelled } from '@nuanyu/types/common'
import { callStates, type CallRow, type CallView, outcomes } from '@nuanyu/types/inspection'
import type { CheckItem } from '@nuanyu/types/inspection'
import { formatLocal } from '../../time/localTime'
import { sayWhen } from '../../time/sayWhen'
import type { Viewer } from '../../../kernel/viewer'
import { mayDial } from './hours'
import { stepsOf } from './policy'
import type { CallRecord } from './records'
import { sayWait } from './rules'

export function callRow(call: CallRecord, postKinds: Labelled[], now: Date): CallRow {
  const may = call.state === 'to_call' && mayDial(call, now).may
  return {
    id: call._id,
    name: call.name,
    department: call.department.name,
    postLabel: postLabel(call.postKind, postKinds),
    plan: call.plan,
    state: call.state,
    stateLabel: callStates[call.state],
    hint: hintOf(call, now),
    attempts: call.attempts.length,
    now: may,
  }
}

function hintOf(call: CallRecord, now: Date): string {
  if (call.state !== 'to_call') return sayWhen(call.updatedAt, now)
  if (call.openSince) return '打过了，请记下结果'
  const answer = mayDial(call, now)
  if (answer.may) return call.attempts.length === 0 ? '现在可以打' : `现在可以打第 ${call.attempts.length + 1} 次`
  return answer.why === 'later' ? `${sayWhen(answer.from, now)} 以后` : '计划已到期'
}

export function postLabel(postKind: string | null, postKinds: Labelled[]): string {
  return postKind === null ? '' : (postKinds.find(({ id }) => id === postKind)?.label ?? postKind)
}

type Beside = {
  items: CheckItem[]
  hospital: string
  postKinds: Labelled[]
  subjects: Labelled[]
  /** The plan is still being carried out. */
  running: boolean
}

export function callView(call: CallRecord, beside: Beside, viewer: Viewer, now: Date): CallView {
  const { items, hospital, postKinds, subjects, running } = beside
  const steps = stepsOf(call, viewer, now).filter((step) => running || step === 'complain')
  return {
    id: call._id,
    version: call.version,
    state: call.state,
    stateLabel: callStates[call.state],
    plan: call.plan,
    name: call.name,
    department: call.department.name,
    postLabel: postLabel(call.postKind, postKinds),
    about: call.leftOn ? `${formatLocal(new Date(call.leftOn), 'M月')}出院` : '',
    script: scriptFor(hospital, call),
    items,
    answers: call.answers,
    words: call.words,
    attempts: call.attempts.map(({ at, outcome }, index) => ({
      when: sayWhen(at, now),
      label: `第 ${index + 1} 次 · ${outcomes[outcome]}`,
    })),
    wait: call.state !== 'to_call' ? '' : running ? sayWait(call, now) : '计划已经结束，不用再打',
    open: call.openSince !== null,
    complaint: call.complaint && { code: call.complaint.code, followCode: null },
    subjects,
    can: steps,
  }
}

/** What is said is the same for everybody: who calls, why, that nobody has to answer, and that nobody learns who said it. */
export function scriptFor(hospital: string, { department, leftOn }: Pick<CallRecord, 'department' | 'leftOn'>) {
  const about = leftOn ? `您前段时间在我院${department.name}住院` : `您在我院${department.name}就诊过`
  return {
    greeting: `您好，我是${hospital}的医德巡查员。${about}，想请您说说服务怎么样，大约三分钟，您现在方便吗？`,
    purpose: '您可以不回答，也可以随时停下。您说的只用来改进服务，科室不会知道是谁说的。',
    thanks: '谢谢您。以后如果不想再接到这样的电话，现在告诉我就可以。祝您早日康复。',
  }
}
