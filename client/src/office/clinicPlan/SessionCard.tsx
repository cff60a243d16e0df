import { View } from '@tarojs/components'
import type { SessionForm, SlotForm } from '@nuanyu/types/clinic'
import { nextSlot } from '../../features/clinicPlan/slots'
import { sayDay } from '../../features/work/days'
import { today } from '../../features/time/day'
import { Button, Card, DateInput, Field, Icon, Pressable, TextInput, TimeInput } from '../../ui'
import { Generator } from './Generator'
import { NumberInput } from './NumberInput'
import { Wrong } from './Wrong'

interface SessionCardProps {
  at: number
  session: SessionForm
  wrong: (path: string) => string | undefined
  onChange: (part: Partial<SessionForm>, path: string) => void
  onRemove: (() => void) | undefined
}

/** One day, or one doctor's day, with its slots: made at once, then changed by hand. */
export function SessionCard({ at, session, wrong, onChange, onRemove }: SessionCardProps) {
  const { day, title, slots } = session
  const path = `sessions.${String(at)}`
  const id = `plan-session-${String(at)}`
  const changeSlot = (index: number, part: Partial<SlotForm>) =>
    onChange(
      { slots: slots.map((one, i) => (i === index ? { ...one, ...part } : one)) },
      `${path}.slots.${String(index)}`,
    )
  return (
    <Card
      id={id}
      title={day === '' ? '日期还没选' : sayDay(day)}
      aside={
        onRemove && (
          <Button id={`${id}-remove`} kind="quiet" small inline icon="trash" onClick={onRemove}>
            去掉
          </Button>
        )
      }
    >
      <View className="plan-pair">
        <Field label="日期" required error={wrong(`${path}.day`)}>
          <DateInput
            id={`${id}-day`}
            label="日期"
            value={day}
            min={today()}
            onChange={(next) => onChange({ day: next }, `${path}.day`)}
          />
        </Field>
        <Field label="这一场叫什么" optional error={wrong(`${path}.title`)}>
          <TextInput
            id={`${id}-title`}
            label="这一场叫什么"
            value={title}
            maxLength={30}
            placeholder="例如：上午、内科"
            onChange={(next) => onChange({ title: next }, `${path}.title`)}
          />
        </Field>
      </View>
      <Generator id={id} slots={slots} onMade={(made) => onChange({ slots: made }, `${path}.slots`)} />
      <View className="plan-slot plan-slot--head">
        <View className="plan-slot__time">开始</View>
        <View className="plan-slot__time">结束</View>
        <View className="plan-slot__seats">名额</View>
        <View className="plan-slot__seats">窗口留</View>
        <View className="plan-remove" />
      </View>
      {slots.map((slot, index) => (
        <View key={slot.key}>
          <SlotRow
            id={`${id}-slot-${String(index)}`}
            slot={slot}
            onChange={(part) => changeSlot(index, part)}
            onRemove={() => onChange({ slots: slots.filter((_, i) => i !== index) }, `${path}.slots`)}
          />
          <Wrong text={wrong(`${path}.slots.${String(index)}`)} />
        </View>
      ))}
      {slots.length === 0 && <Wrong text={wrong(`${path}.slots`) ?? '请至少设一个时段'} />}
      <Button
        id={`${id}-slot-add`}
        kind="quiet"
        small
        inline
        icon="plus"
        onClick={() => onChange({ slots: [...slots, nextSlot(slots)] }, `${path}.slots`)}
      >
        加一个时段
      </Button>
    </Card>
  )
}

interface SlotRowProps {
  id: string
  slot: SlotForm
  onChange: (part: Partial<SlotForm>) => void
  onRemove: () => void
}

function SlotRow({ id, slot, onChange, onRemove }: SlotRowProps) {
  const said = `${slot.from}–${slot.to}`
  return (
    <View id={id} className="plan-slot">
      <View className="plan-slot__time">
        <TimeInput id={`${id}-from`} label={`${said} 开始`} value={slot.from} onChange={(from) => onChange({ from })} />
      </View>
      <View className="plan-slot__time">
        <TimeInput id={`${id}-to`} label={`${said} 结束`} value={slot.to} onChange={(to) => onChange({ to })} />
      </View>
      <View className="plan-slot__seats">
        <View className="plan-slot__label">名额</View>
        <NumberInput
          id={`${id}-capacity`}
          label={`${said} 名额`}
          value={slot.capacity}
          onChange={(capacity) => onChange({ capacity })}
        />
      </View>
      <View className="plan-slot__seats">
        <View className="plan-slot__label">窗口留</View>
        <NumberInput
          id={`${id}-desk`}
          label={`${said} 留给窗口和电话`}
          value={slot.desk}
          onChange={(desk) => onChange({ desk })}
        />
      </View>
      <Pressable id={`${id}-remove`} className="plan-remove" label={`去掉 ${said}`} onClick={onRemove}>
        <Icon name="trash" />
      </Pressable>
    </View>
  )
}
