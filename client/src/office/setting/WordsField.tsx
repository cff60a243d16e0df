/** A text with names in braces that fill themselves in, and how it reads to the person who gets it. */
import { View } from '@tarojs/components'
import { fillIn } from '@nuanyu/types/settings'
import { FormField } from '../../features/form/FormField'
import { Button, TextArea } from '../../ui'

interface WordsFieldProps {
  id: string
  path: string
  label: string
  value: string
  onChange?: ((words: string) => void) | undefined
  maxLength: number
  error?: string | undefined
  /** What may stand in braces, and what it is. */
  known: Record<string, string>
  example: Record<string, string>
}

export function WordsField(props: WordsFieldProps) {
  const { id, path, label, value, onChange, maxLength, error, known, example } = props
  return (
    <FormField path={path} label={label} error={error}>
      {onChange && (
        <>
          <TextArea id={id} label={label} value={value} lines={5} maxLength={maxLength} onChange={onChange} />
          <View className="words__names">
            <View className="words__hint">点一下加到末尾，发出时自动换成：</View>
            {Object.entries(known).map(([name, what]) => (
              <Button
                key={name}
                id={`${id}-name-${name}`}
                kind="secondary"
                small
                inline
                label={`加上{${name}}，${what}`}
                onClick={() => onChange(`${value}{${name}}`)}
              >
                {`{${name}}`}
              </Button>
            ))}
          </View>
        </>
      )}
      <View className="words__preview-title">看起来是这样（例子）</View>
      <View id={`${id}-preview`} className="words__preview">
        {fillIn(value, example)}
      </View>
    </FormField>
  )
}
