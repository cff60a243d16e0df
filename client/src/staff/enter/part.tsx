import { View } from '@tarojs/components'
import { Field, type FieldProps } from '../../ui'
import type { EnterForm } from './form'

/** What each part of the form is given. */
export interface PartProps {
  form: EnterForm
  errors: Record<string, string>
  onChange: (part: Partial<EnterForm>, path: string) => void
}

export function fieldId(path: string): string {
  return `enter-field-${path.replace(/\./g, '-')}`
}

/** A field that can be scrolled to, named by the path of the contract. */
export function EnterField({ path, ...field }: FieldProps & { path: string }) {
  return (
    <View id={fieldId(path)} className="enter-field">
      <Field {...field} />
    </View>
  )
}
