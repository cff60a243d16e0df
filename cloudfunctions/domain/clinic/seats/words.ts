import type { TicketView } from '@nuanyu/types/clinic'
import { registrationStates } from '@nuanyu/types/clinic'
import { sayWhen } from '../../time/sayWhen'
import type { RegistrationRecord } from './records'

/** What a ticket says, in the words of the person who holds it. */

export type Tone = TicketView['tone']

const tones: Record<TicketView['state'], Tone> = {
  entered: 'calm',
  confirmed: 'good',
  waitlisted: 'calm',
  offered: 'warn',
  checked_in: 'good',
  served: 'muted',
  walk_in: 'muted',
  no_show: 'muted',
  expired: 'muted',
  not_drawn: 'muted',
  cancelled_by_user: 'muted',
  cancelled_by_organiser: 'warn',
}

type Said = Pick<RegistrationRecord, 'state' | 'history'>

/** Nobody is shown `reserving`; should it be asked for in that second, it waits like the others. */
export function stateOf({ state }: Pick<RegistrationRecord, 'state'>): TicketView['state'] {
  return state === 'reserving' ? 'waitlisted' : state
}

export function labelOf(record: Said): string {
  return neverOffered(record) ? '候补结束，没等到名额' : registrationStates[stateOf(record)]
}

export function toneOf(record: Pick<RegistrationRecord, 'state'>): Tone {
  return tones[stateOf(record)]
}

/** One sentence: what to do next. */
export function adviceOf(record: RegistrationRecord, place: number | null, now: Date): string {
  switch (stateOf(record)) {
    case 'entered':
      return `登记号 ${record.entry ?? ''}，截止后马上抽签，结果会告诉您`
    case 'confirmed':
      return '到现场出示二维码，或报姓名和 6 位号码'
    case 'waitlisted':
      if (place === null) return '有名额空出来就告诉您'
      return `${place === 1 ? '您排在第一位' : `前面还有 ${place - 1} 人`}，有名额就留给您并通知您`
    case 'offered':
      return record.until ? `名额为您留到${sayWhen(record.until, now)}，请确认` : '名额为您留着，请确认'
    case 'checked_in':
      return record.queueNumber === null ? '已签到，请等候叫号' : `您是 ${record.queueNumber} 号，请等候叫号`
    case 'served':
    case 'walk_in':
      return '谢谢您来，祝您健康'
    case 'no_show':
      return '这次没有见到您，欢迎下次再来；来不了时提前取消，别人就能补上'
    case 'expired':
      return neverOffered(record) ? '这次没有等到名额，欢迎下次再来' : '没有及时确认，名额已给下一位；可以再报一次'
    case 'not_drawn':
      return '这次没有抽中，欢迎下次再来'
    case 'cancelled_by_user':
      return record.history.at(-1)?.what === 'desk_cancel'
        ? '工作人员替您取消了。不是您要取消的，请打电话问一声，也可以再报'
        : '已经取消，名额留给了别人'
    case 'cancelled_by_organiser':
      return '活动取消了，很抱歉。有新的安排会再发布'
  }
}

function neverOffered({ state, history }: Said): boolean {
  const began = history.map(({ what }) => what).lastIndexOf('register')
  return state === 'expired' && !history.slice(began).some(({ what }) => what === 'offer')
}
