import { MAX_HOLD_DAYS } from '@nuanyu/types/feedback'
import { View } from '@tarojs/components'
import { ChipGroup, DateInput, Notice, Segmented } from '../../ui'
import { FormField } from '../../features/form/FormField'
import { daysAfter } from '../../features/time/day'
import { sayDay, useToday } from '../../features/time/when'
import { heldUntilOf } from './form'
import type { StepProps } from './step'

const WHEN = [
  { id: 'now', label: '现在就转交' },
  { id: 'later', label: '等我出院后' },
] as const
const DAYS = [7, 14, 30]
const CHOICES = [
  ...DAYS.map((days) => ({ id: String(days), label: `${String(days)} 天后` })),
  { id: 'day', label: '选一天' },
]

/** "等我出院后再转交科室": who still lies there need not fear those who care for them. */
export function HoldField({ form, errors, onChange }: StepProps) {
  const today = useToday()
  const { hold, risk } = form
  if (risk) {
    return (
      <Notice id="complaint-hold-risk" icon="clock" title="会马上转交">
        您说现在有人有危险，这件事不能等到出院后。
      </Notice>
    )
  }
  const until = heldUntilOf(form, today)
  const choose = (next: typeof hold) => onChange({ hold: next }, 'heldUntil')
  return (
    <FormField path="heldUntil" label="什么时候转交科室" error={errors.heldUntil}>
      <Segmented
        id="complaint-hold"
        options={WHEN}
        value={hold.by === 'none' ? 'now' : 'later'}
        onChange={(when) => {
          if (when === 'now') choose({ by: 'none' })
          else if (hold.by === 'none') choose({ by: 'days', days: 14 })
        }}
      />
      {hold.by !== 'none' && (
        <View className="complaint__hold">
          <ChipGroup
            id="complaint-hold-days"
            single
            options={CHOICES}
            value={[hold.by === 'days' ? String(hold.days) : 'day']}
            onChange={([choice]) => {
              if (choice === 'day') choose({ by: 'day', day: until ?? '' })
              else if (choice !== undefined) choose({ by: 'days', days: Number(choice) })
            }}
          />
          {hold.by === 'day' && (
            <DateInput
              id="complaint-hold-date"
              value={hold.day}
              min={daysAfter(today, 1)}
              max={daysAfter(today, MAX_HOLD_DAYS)}
              label="转交日期"
              onChange={(day) => choose({ by: 'day', day })}
            />
          )}
          {until !== null && until !== '' && (
            <Notice id="complaint-hold-means" icon="lock" title={`${sayDay(until, today)}转交`}>
              那天以前科室不知道，只有投诉管理部门（医德医风的是纪检监察室）知道，也就还不会办理；答复期限从转交那天算起。您随时可以让我们提前转交，或者撤回。
            </Notice>
          )}
        </View>
      )}
    </FormField>
  )
}
