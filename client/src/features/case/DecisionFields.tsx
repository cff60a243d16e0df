/** Yes or no to what somebody asked for; a no needs its reason.   <DecisionFields id="decide" value={value} … /> */
import { Field, Segmented, TextArea } from '../../ui'

const ANSWERS = [
  { id: 'yes', label: '同意' },
  { id: 'no', label: '不同意' },
] as const

interface Decision {
  granted: boolean
  reason: string
}

interface DecisionFieldsProps {
  id: string
  value: Decision
  /** What follows from the answer chosen. */
  hint: string
  error: string | undefined
  onChange: (change: Partial<Decision>) => void
}

export function DecisionFields({ id, value: { granted, reason }, hint, error, onChange }: DecisionFieldsProps) {
  return (
    <>
      <Field label="您的决定" required hint={hint}>
        <Segmented
          id={`${id}-answer`}
          options={ANSWERS}
          value={granted ? 'yes' : 'no'}
          onChange={(answer) => onChange({ granted: answer === 'yes' })}
        />
      </Field>
      <Field label={granted ? '说明' : '为什么不同意'} required={!granted} optional={granted} error={error}>
        <TextArea
          id={`${id}-reason`}
          value={reason}
          label="说明"
          onChange={(text) => onChange({ reason: text })}
          maxLength={300}
          lines={3}
        />
      </Field>
    </>
  )
}
