/** Numbers, each with what it does in a sentence, and how far it may go and who says so. */
import { View } from '@tarojs/components'
import { FormField } from '../../features/form/FormField'
import { Card, SelectInput, TextInput } from '../../ui'
import { meaningOf } from './meanings'
import type { PartProps } from './part'
import { numbersOf } from './value'

/** What does not read as a number yet stays as it was typed, and is refused by the contract. */
type Numbers = Record<string, number | string>

const HOURS = Array.from({ length: 48 }, (_, half) => {
  const time = `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`
  return { id: time, label: time }
})
const TIMES = { quietFrom: '晚上几点起不发', quietUntil: '早上几点起再发' }

export function NumbersPart({ kind, value, onChange, problems }: PartProps<Numbers>) {
  return (
    <Card>
      {kind === 'delivery' && <QuietTimes value={value} onChange={onChange} problems={problems} />}
      {Object.entries(numbersOf(kind)).map(([name, { label, unit, min, max, source }]) => {
        const now = value[name] ?? ''
        return (
          <FormField
            key={name}
            path={`value.${name}`}
            label={label}
            hint={meaningOf(kind, name, Number(now))}
            error={problems[name]}
          >
            <View className="number">
              {onChange ? (
                <View className="number__input">
                  <TextInput
                    id={`number-${name}`}
                    type="number"
                    label={label}
                    value={String(now)}
                    maxLength={4}
                    onChange={(typed) => onChange({ ...value, [name]: numberOf(typed) })}
                  />
                </View>
              ) : (
                <View className="number__value">{now}</View>
              )}
              <View className="number__unit">{unit}</View>
              <View className="number__limit">
                可以填 {min}～{max}。{source}
              </View>
            </View>
          </FormField>
        )
      })}
    </Card>
  )
}

function numberOf(typed: string): number | string {
  return /^\d+$/.test(typed.trim()) ? Number(typed) : typed
}

function QuietTimes({ value, onChange, problems }: Pick<PartProps<Numbers>, 'value' | 'onChange' | 'problems'>) {
  return (
    <>
      {Object.entries(TIMES).map(([name, label]) => (
        <FormField
          key={name}
          path={`value.${name}`}
          label={label}
          hint="夜里的消息等到早上再发，急的事不等。"
          error={problems[name]}
        >
          {onChange ? (
            <SelectInput
              id={`time-${name}`}
              label={label}
              options={HOURS}
              value={String(value[name])}
              onChange={(time) => onChange({ ...value, [name]: time })}
            />
          ) : (
            <View>{value[name]}</View>
          )}
        </FormField>
      ))}
    </>
  )
}
