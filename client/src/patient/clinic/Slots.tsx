import type { ClinicView, SessionView, SlotView } from '@nuanyu/types/clinic'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { offerOf, sayLeft } from '../../features/clinic/seats'
import { fieldId } from '../../features/form/FormField'
import { ChipGroup, classes, Icon, Notice, Pressable, spokenAs } from '../../ui'

interface SlotsProps {
  view: ClinicView
  slotId: string | undefined
  error: string | undefined
  onChoose: (slotId: string) => void
}

/** More than this and one first chooses which. */
const TOGETHER = 2

export function Slots({ view, slotId, error, onChoose }: SlotsProps) {
  const { sessions } = view
  const [shown, setShown] = useState<string>()
  const fallback = sessions.find(({ slots }) => slots.some((slot) => offerOf(slot, view) !== 'none')) ?? sessions[0]
  const session = sessions.find(({ key }) => key === shown) ?? fallback
  return (
    <View id={fieldId('slotId')} className="clinic-sessions">
      {error !== undefined && <Notice tone="bad" title={error} />}
      {sessions.length > TOGETHER ? (
        <>
          <ChipGroup
            id="clinic-session"
            single
            options={sessions.map((one) => ({ id: one.key, label: nameOf(one), hint: leftIn(one, view) }))}
            value={session === undefined ? [] : [session.key]}
            onChange={([key]) => {
              if (key !== undefined) setShown(key)
            }}
          />
          {session !== undefined && <Session session={session} view={view} slotId={slotId} onChoose={onChoose} />}
        </>
      ) : (
        sessions.map((one) => <Session key={one.key} session={one} view={view} slotId={slotId} onChoose={onChoose} />)
      )}
    </View>
  )
}

function nameOf({ dayLabel, title }: SessionView): string {
  return [dayLabel, title].filter(Boolean).join(' ')
}

function leftIn({ slots }: SessionView, view: ClinicView): string {
  if (slots.every(({ closed }) => closed)) return '已截止'
  const left = slots.reduce((sum, slot) => sum + (slot.closed ? 0 : slot.left), 0)
  if (view.release === 'draw') return `抽 ${String(left)} 人`
  return left > 0 ? `余 ${String(left)}` : '已约满'
}

function Session({
  session,
  view,
  slotId,
  onChoose,
}: { session: SessionView } & Pick<SlotsProps, 'view' | 'slotId' | 'onChoose'>) {
  return (
    <View className="clinic-session">
      <View className="clinic-session__name">{nameOf(session)}</View>
      <View className="clinic-slots" {...spokenAs('radiogroup', nameOf(session))}>
        {session.slots.map((slot) => (
          <Slot key={slot.id} slot={slot} view={view} chosen={slot.id === slotId} onChoose={onChoose} />
        ))}
      </View>
    </View>
  )
}

interface SlotProps {
  slot: SlotView
  view: ClinicView
  chosen: boolean
  onChoose: (slotId: string) => void
}

function Slot({ slot, view, chosen, onChoose }: SlotProps) {
  const offer = offerOf(slot, view)
  const left = sayLeft(slot, offer)
  return (
    <Pressable
      id={`clinic-slot-${slot.id}`}
      role="radio"
      checked={chosen}
      disabled={offer === 'none'}
      label={`${slot.when}，${left}`}
      className={classes('clinic-slot', chosen && 'clinic-slot--on', offer === 'none' && 'clinic-slot--off')}
      onClick={() => onChoose(slot.id)}
    >
      <View className="clinic-slot__time">
        {chosen && <Icon name="check" size={18} />}
        {slot.from}–{slot.to}
      </View>
      <View className={classes('clinic-slot__left', slot.left > 0 && offer !== 'none' && 'clinic-slot__left--some')}>
        {left}
      </View>
    </Pressable>
  )
}
