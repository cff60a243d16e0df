import { Notice, TextArea } from '../ui'
import { FormField } from '../features/form/FormField'
import { privacyHint } from '../features/words/privacyHints'

interface WordsFieldProps {
  id: string
  path: string
  label: string
  hint?: string
  placeholder: string
  value: string
  onChange: (words: string) => void
  maxLength: number
  lines?: number
  optional?: boolean
  required?: boolean
  error: string | undefined
  /** What to say while somebody types; by default what the handling masks. */
  hintOf?: (words: string) => string
}

/** Free words, with a hint while typing when they could tell who somebody is. */
export function WordsField(props: WordsFieldProps) {
  const { id, path, label, hint, value, optional, required, error, hintOf = privacyHint, ...area } = props
  const sign = hintOf(value)
  return (
    <FormField path={path} label={label} hint={hint} optional={optional} required={required} error={error}>
      <TextArea id={id} value={value} label={label} {...area} />
      {sign !== '' && (
        <Notice id={`${id}-privacy`} tone="warn" icon="shield">
          {sign}
        </Notice>
      )}
    </FormField>
  )
}
