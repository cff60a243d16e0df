import { View } from '@tarojs/components'
import type { SlotForm } from '@nuanyu/types/clinic'
import { useState } from 'react'
import { lengths, type SlotPlan, slotsEvery, usualPlan, whyNoSlots } from '../../features/clinicPlan/slots'
import { Button, Field, SelectInput, TimeInput } from '../../ui'
import { NumberInput } from './NumberInput'

interface GeneratorProps {
  id: string
  slots: readonly SlotForm[]
  onMade: (slots: SlotForm[]) => void
}

/** From when to when, how long each, how many seats: the slots follow, and can be changed one by one. */
export function Generator({ id, slots, onMade }: GeneratorProps) {
  const [plan, setPlan] = useState<SlotPlan>(() => startFrom(slots))
  const [open, setOpen] = useState(slots.length === 0)
  const put = (part: Partial<SlotPlan>) => setPlan({ ...plan, ...part })
  const why = whyNoSlots(plan)
  if (!open)
    return (
      <View className="plan-generator__closed">
        <Button id={`${id}-generate-open`} kind="secondary" small inline icon="refresh" onClick={() => setOpen(true)}>
          按时长重新生成时段
        </Button>
      </View>
    )
  const made = why === undefined ? slotsEvery(plan).length : 0
  return (
    <View className="plan-generator">
      <View className="plan-generator__fields">
        <Field label="从">
          <TimeInput id={`${id}-gen-from`} label="从" value={plan.from} onChange={(from) => put({ from })} />
        </Field>
        <Field label="到">
          <TimeInput id={`${id}-gen-to`} label="到" value={plan.to} onChange={(to) => put({ to })} />
        </Field>
        <Field label="每段多长">
          <SelectInput
            id={`${id}-gen-minutes`}
            label="每段多长"
            options={lengths}
            value={String(plan.minutes)}
            onChange={(minutes) => put({ minutes: Number(minutes) })}
          />
        </Field>
        <Field label="每段名额">
          <NumberInput
            id={`${id}-gen-capacity`}
            label="每段名额"
            value={plan.capacity}
            onChange={(capacity) => put({ capacity })}
          />
        </Field>
        <Field label="其中窗口、电话留">
          <NumberInput
            id={`${id}-gen-desk`}
            label="其中留给窗口、电话"
            value={plan.desk}
            onChange={(desk) => put({ desk })}
          />
        </Field>
      </View>
      {why !== undefined && <View className="plan-wrong">{why}</View>}
      <Button
        id={`${id}-generate`}
        kind="secondary"
        disabled={why !== undefined}
        onClick={() => {
          onMade(slotsEvery(plan))
          setOpen(false)
        }}
      >
        {slots.length === 0
          ? `生成 ${String(made)} 个时段`
          : `生成 ${String(made)} 个时段，换掉现在的 ${String(slots.length)} 个`}
      </Button>
    </View>
  )
}

function startFrom(slots: readonly SlotForm[]): SlotPlan {
  const [first] = slots
  const last = slots.at(-1)
  return first && last
    ? { ...usualPlan, from: first.from, to: last.to, capacity: first.capacity, desk: first.desk }
    : usualPlan
}
