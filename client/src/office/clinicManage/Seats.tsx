import { View } from '@tarojs/components'
import type { ClinicManage, SlotNumbers } from '@nuanyu/types/clinic'
import { useState } from 'react'
import { Button, Card } from '../../ui'
import { DeskSheet } from './DeskSheet'
import { SeatsSheet } from './SeatsSheet'

interface SeatsProps {
  view: ClinicManage
  onChanged: (view: ClinicManage) => void
  onReload: () => void
}

/** Slot by slot: how many are taken, how many wait, and what is kept for the desk. */
export function Seats({ view, onChanged, onReload }: SeatsProps) {
  const [changing, setChanging] = useState<SlotNumbers>()
  const [entering, setEntering] = useState(false)
  const may = view.can.includes('setSeats')
  if (view.slots.length === 0) return null
  return (
    <Card
      id="manage-seats"
      title="名额"
      note="每个时段约出多少、几人候补"
      aside={
        view.can.includes('desk') && (
          <Button id="manage-desk" kind="secondary" small inline icon="phone" onClick={() => setEntering(true)}>
            替人登记
          </Button>
        )
      }
    >
      {view.slots.map((slot, index) => (
        <View key={slot.id} id={`seats-${String(index)}`} className="seat">
          <View className="seat__head">
            <View className="seat__when">{slot.when}</View>
            <View className="seat__count">
              {slot.taken}/{slot.capacity}
            </View>
          </View>
          <View className="seat__track">
            <View className="seat__fill" style={`width:${share(slot.taken, slot)}`} />
            <View className="seat__desk" style={`width:${share(slot.deskLeft, slot)}`} />
          </View>
          <View className="seat__foot">
            <View className="seat__note">{sayRest(slot)}</View>
            {may && (
              <Button
                id={`seats-change-${String(index)}`}
                kind="quiet"
                small
                inline
                label={`调整 ${slot.when} 的名额`}
                onClick={() => setChanging(slot)}
              >
                调整
              </Button>
            )}
          </View>
        </View>
      ))}
      {changing && (
        <SeatsSheet
          view={view}
          slot={changing}
          onReload={onReload}
          onClose={() => setChanging(undefined)}
          onDone={(after) => {
            setChanging(undefined)
            onChanged(after)
          }}
        />
      )}
      {entering && (
        <DeskSheet
          view={view}
          onClose={() => {
            setEntering(false)
            onReload()
          }}
        />
      )}
    </Card>
  )
}

function share(part: number, { capacity }: SlotNumbers): string {
  return `${String(Math.round((part / Math.max(1, capacity)) * 100))}%`
}

function sayRest({ left, deskLeft, offered, waiting }: SlotNumbers): string {
  return [
    left > 0 ? `余 ${String(left)}` : '已约满',
    deskLeft > 0 ? `窗口留 ${String(deskLeft)}` : '',
    offered > 0 ? `${String(offered)} 人待确认` : '',
    waiting > 0 ? `${String(waiting)} 人候补` : '',
  ]
    .filter(Boolean)
    .join(' · ')
}
