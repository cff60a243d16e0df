import { View } from '@tarojs/components'
import { Field, type FieldProps } from '../../ui'

/** A field that can be scrolled to: its id is `field-` and the path that the contract names. */
export function FormField({ path, ...field }: FieldProps & { path: string }) {
  return (
    <View id={fieldId(path)} className="form-field">
      <Field {...field} />
    </View>
  )
}

export function fieldId(path: string): string {
  return `field-${path.replace(/\./g, '-')}`
}
