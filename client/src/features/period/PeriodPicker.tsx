/**
 * A calendar period: this month and last month at hand, longer ones and others by going there step by step.
 *
 *   <PeriodPicker id="overview-period" value={period} onChange={setPeriod} />
 */
import { View } from '@tarojs/components'
import { classes, Icon, Pressable, SelectInput } from '../../ui'
import { canStep, inSpan, lastMonth, sayPeriod, type Span, spanNames, spanOf, stepped, thisMonth } from './period'
import './PeriodPicker.scss'

interface PeriodPickerProps {
  id: string
  value: string
  onChange: (period: string) => void
}

const SPANS = (['month', 'quarter', 'half', 'year'] as const).map((id) => ({ id, label: `按${spanNames[id]}` }))

export function PeriodPicker({ id, value, onChange }: PeriodPickerProps) {
  const near = [
    { key: 'this', label: '本月', period: thisMonth() },
    { key: 'last', label: '上月', period: lastMonth() },
  ]
  const span = spanOf(value)
  return (
    <View id={id} className="period">
      <View className="period__near">
        {near.map(({ key, label, period }) => (
          <Pressable
            key={key}
            id={`${id}-${key}`}
            role="radio"
            checked={value === period}
            className={classes('period__chip', value === period && 'period__chip--on')}
            onClick={() => onChange(period)}
          >
            {label}
          </Pressable>
        ))}
        <View className="period__span">
          <SelectInput
            id={`${id}-span`}
            label="看多长一段"
            options={SPANS}
            value={span}
            onChange={(chosen) => onChange(inSpan(value, chosen as Span))}
          />
        </View>
      </View>
      <View className="period__steps">
        <Step
          id={`${id}-before`}
          label={`前一${unitOf(span)}`}
          to={stepped(value, -1)}
          open={canStep(value, -1)}
          onChange={onChange}
        />
        <View id={`${id}-label`} className="period__label">
          {sayPeriod(value)}
        </View>
        <Step
          id={`${id}-after`}
          label={`后一${unitOf(span)}`}
          to={stepped(value, 1)}
          open={canStep(value, 1)}
          onChange={onChange}
        />
      </View>
    </View>
  )
}

interface StepProps {
  id: string
  label: string
  to: string
  open: boolean
  onChange: (period: string) => void
}

function Step({ id, label, to, open, onChange }: StepProps) {
  return (
    <Pressable id={id} className="period__step" label={label} disabled={!open} onClick={() => onChange(to)}>
      <Icon name={id.endsWith('before') ? 'back' : 'chevron-right'} />
    </Pressable>
  )
}

function unitOf(span: Span): string {
  return { month: '个月', quarter: '个季度', half: '个半年', year: '年' }[span]
}
