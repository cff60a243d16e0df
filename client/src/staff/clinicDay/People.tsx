import { View } from '@tarojs/components'
import type { DayList } from '@nuanyu/types/clinic'
import { type ReactNode, useState } from 'react'
import { type ShownPerson, standingOf } from '../../features/clinicDay/day'
import { Button, Icon } from '../../ui'
import { Doctors } from './Doctors'
import { nameOf } from './useCheckIn'

interface PeopleProps {
  people: readonly ShownPerson[]
  slots: DayList['slots']
  /** Where there are several. */
  doctors: DayList['doctors']
  grouped: boolean
  onCheckIn: (person: ShownPerson) => void
  onServed: (person: ShownPerson) => void
  onDoctor: (person: ShownPerson, doctor: string) => void
  onUndo: (person: ShownPerson) => void
  empty: ReactNode
}

const AT_ONCE = 60

export function People(props: PeopleProps) {
  const { people, slots, grouped, empty } = props
  const [shown, setShown] = useState(AT_ONCE)
  if (people.length === 0) return <>{empty}</>
  const some = people.slice(0, shown)
  const groups = grouped
    ? [...slots.map(({ id, when }) => ({ id, when })), { id: null, when: '其他' }]
        .map(({ id, when }) => ({ when, members: some.filter(({ slotId }) => slotId === id) }))
        .filter(({ members }) => members.length > 0)
    : [{ when: '', members: some }]
  const whenOf = (slotId: string | null) => slots.find(({ id }) => id === slotId)?.when ?? '现场来的'
  return (
    <View id="day-people">
      {groups.map(({ when, members }) => (
        <View key={when} className="day-group">
          {when !== '' && <View className="day-group__when">{when}</View>}
          {members.map((person) => (
            <Row key={person.id} {...props} person={person} when={grouped ? '' : whenOf(person.slotId)} />
          ))}
        </View>
      ))}
      {people.length > shown && (
        <Button id="day-more" kind="quiet" inline onClick={() => setShown(shown + AT_ONCE)}>
          再看一些（还有 {people.length - shown} 人）
        </Button>
      )}
    </View>
  )
}

interface RowProps extends Pick<PeopleProps, 'doctors' | 'onCheckIn' | 'onServed' | 'onDoctor' | 'onUndo'> {
  person: ShownPerson
  when: string
}

function Row({ person, when, doctors, onCheckIn, onServed, onDoctor, onUndo }: RowProps) {
  const { id, code, phone, queueNumber, pending } = person
  const standing = standingOf(person)
  const name = nameOf(person)
  return (
    <View id={`day-person-${id}`} className="day-person">
      <View className="day-person__words">
        <View className="day-person__name">
          {queueNumber !== null && <View className="day-person__number">{queueNumber} 号</View>}
          {name}
        </View>
        <View className="day-person__note">{[code, phone, when].filter(Boolean).join(' · ')}</View>
        {pending && (
          <View className="day-person__pending">
            <Icon name="offline" size={14} />
            还没送出
          </View>
        )}
      </View>
      {standing !== 'expected' && (
        <Button id={`day-undo-${id}`} kind="quiet" small inline label={`撤销 ${name}`} onClick={() => onUndo(person)}>
          撤销
        </Button>
      )}
      {standing === 'expected' && (
        <Button id={`day-in-${id}`} small inline label={`${name} 签到`} onClick={() => onCheckIn(person)}>
          签到
        </Button>
      )}
      {standing === 'here' && (
        <Button
          id={`day-done-${id}`}
          kind="secondary"
          small
          inline
          label={`${name} 看完了`}
          onClick={() => onServed(person)}
        >
          看完了
        </Button>
      )}
      {standing !== 'expected' && doctors.length > 0 && (
        <View className="day-person__doctors">
          <Doctors person={person} doctors={doctors} onDoctor={(doctor) => onDoctor(person, doctor)} />
        </View>
      )}
    </View>
  )
}
