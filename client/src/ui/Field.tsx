/**
 * A question with its answer below: label, hint, and what is wrong, said in words beside the field.
 *
 *   <Field label="联系电话" required error={errors.phone} hint="仅用于回复您"><TextInput id="phone" … /></Field>
 */
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './Field.scss'
import { Icon } from './Icon'
import { classes, isH5, spokenAs } from './platform'

export interface FieldProps {
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  required?: boolean
  optional?: boolean
  children?: ReactNode
}

export function Field({ label, hint, error, required = false, optional = false, children }: FieldProps) {
  const wrong = error !== undefined && error !== ''
  return (
    <View className={classes('nu-field', wrong && 'nu-field--wrong')} {...grouped(label)}>
      <View className="nu-field__label">
        {label}
        {required && <View className="nu-field__must">必填</View>}
        {optional && <View className="nu-field__may">选填</View>}
      </View>
      {hint !== undefined && <View className="nu-field__hint">{hint}</View>}
      {children}
      {wrong && (
        <View className="nu-field__error" {...spokenAs('alert')}>
          <Icon name="alert" size={18} />
          <View>{error}</View>
        </View>
      )}
    </View>
  )
}

/** So that a screen reader says the question with the first of its answers. */
function grouped(label: ReactNode): object {
  return isH5 && typeof label === 'string' ? spokenAs('group', label) : {}
}
