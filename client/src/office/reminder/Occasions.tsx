/** The days on which a reminder is sent: days before a festival, or a day of one's own. */
import { View } from '@tarojs/components'
import type { Festival, Occasion, ReminderTemplates } from '@nuanyu/types/reminders'
import { useState } from 'react'
import { today } from '../../features/time/day'
import { Button, DateInput, Icon, Pressable, Segmented, SelectInput } from '../../ui'
import { isSame, occasionNote, occasionTitle } from './form'

const WAYS = [
  { id: 'festival', label: '节前几天' },
  { id: 'day', label: '指定日期' },
] as const
const BEFORE = [0, 1, 2, 3, 5, 7, 10, 14].map((days) => ({
  id: String(days),
  label: days === 0 ? '放假第一天' : `放假前 ${days} 天`,
}))

interface OccasionsProps {
  value: readonly Occasion[]
  festivals: ReminderTemplates['festivals']
  onChange: (occasions: Occasion[]) => void
}

export function Occasions({ value, festivals, onChange }: OccasionsProps) {
  const [way, setWay] = useState<'festival' | 'day'>('festival')
  const [festival, setFestival] = useState<Festival>('springFestival')
  const [before, setBefore] = useState('3')
  const [day, setDay] = useState('')
  const next: Occasion =
    way === 'day' ? { kind: 'day', day } : { kind: 'festival', festival, daysBefore: Number(before) }
  const known = value.some((one) => isSame(one, next))
  return (
    <View>
      {value.map((one, index) => (
        <View key={JSON.stringify(one)} id={`occasion-${String(index)}`} className="occasion">
          <View className="occasion__words">
            {occasionTitle(one, festivals)}
            <View className="occasion__note">{occasionNote(one, festivals)}</View>
          </View>
          <Pressable
            id={`occasion-drop-${String(index)}`}
            className="occasion__drop"
            label={`去掉${occasionTitle(one, festivals)}`}
            onClick={() => onChange(value.filter((other) => other !== one))}
          >
            <Icon name="close" />
          </Pressable>
        </View>
      ))}
      <Segmented id="occasion-way" label="哪种日子" options={WAYS} value={way} onChange={setWay} />
      <View className="occasion-new">
        {way === 'festival' ? (
          <>
            <SelectInput
              id="occasion-festival"
              label="节日"
              options={festivals.map(({ id, label }) => ({ id, label }))}
              value={festival}
              onChange={(id) => setFestival(id as Festival)}
            />
            <SelectInput id="occasion-before" label="提前几天" options={BEFORE} value={before} onChange={setBefore} />
          </>
        ) : (
          <DateInput id="occasion-day" label="日期" min={today()} value={day} onChange={setDay} />
        )}
        <Button
          id="occasion-add"
          kind="secondary"
          inline
          icon="plus"
          disabled={known || (way === 'day' && day === '')}
          onClick={() => onChange([...value, next])}
        >
          加上
        </Button>
      </View>
    </View>
  )
}
