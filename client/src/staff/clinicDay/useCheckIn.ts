import Taro from '@tarojs/taro'
import { ofTicket, type ShownPerson, standingOf } from '../../features/clinicDay/day'
import type { Done } from '../../features/clinicDay/outbox'

/** What became of the last tap or scan, large enough to be read in passing. */
export interface Told {
  tone: 'good' | 'info' | 'warn'
  title: string
  text?: string
  /** Whom it can be taken back of. */
  person?: ShownPerson
}

export function useCheckIn(people: readonly ShownPerson[], note: (done: Done) => string, tell: (told: Told) => void) {
  const one = (person: ShownPerson) => {
    note({ kind: 'check_in', registrationId: person.id })
    tell({ tone: 'good', title: `${person.name} 签到了`, person: { ...person, state: 'checked_in' } })
  }
  const byCode = (said: string) => {
    if (said.trim() === '') return
    const person = ofTicket(people, said)
    if (person === undefined)
      tell({ tone: 'warn', title: '名单里没有这张票', text: '可能是别的活动，或已经取消。接待了就记为现场来的。' })
    else if (standingOf(person) !== 'expected')
      tell({ tone: 'info', title: `${person.name} 已经签到过了`, text: numberOf(person) })
    else one(person)
  }
  return {
    one,
    byCode,
    served: (person: ShownPerson) => {
      note({ kind: 'served', registrationId: person.id })
      tell({ tone: 'good', title: `${nameOf(person)} 看完了`, person: { ...person, state: 'served' } })
    },
    /** With whom they were; empty takes it back. */
    doctor: (person: ShownPerson, doctor: string) => void note({ kind: 'doctor', registrationId: person.id, doctor }),
    /** A walk-in was never there; whoever had registered is expected again. */
    undo: (person: ShownPerson) => {
      note(
        person.slotId === null
          ? { kind: 'undo_walk_in', walkInId: person.id }
          : { kind: 'undo_check_in', registrationId: person.id },
      )
      tell({ tone: 'info', title: `已撤销 ${nameOf(person)}` })
    },
    scan: async () => {
      try {
        const { result } = await Taro.scanCode({ onlyFromCamera: false, scanType: ['qrCode'] })
        byCode(result)
      } catch {
        // Closed without scanning.
      }
    },
  }
}

export function nameOf({ name }: Pick<ShownPerson, 'name'>): string {
  return name === '' ? '现场来的' : name
}

function numberOf({ queueNumber }: ShownPerson): string {
  return queueNumber === null ? '' : `${String(queueNumber)} 号`
}
