import { TextInput } from '../../ui'

interface NumberInputProps {
  id: string
  label: string
  value: number
  onChange: (value: number) => void
}

/** Whole numbers of seats; an empty field is none. */
export function NumberInput({ id, label, value, onChange }: NumberInputProps) {
  return (
    <TextInput
      id={id}
      type="tel"
      label={label}
      placeholder="0"
      value={value === 0 ? '' : String(value)}
      maxLength={3}
      onChange={(typed) => onChange(Number(typed.replace(/\D/g, '')))}
    />
  )
}
