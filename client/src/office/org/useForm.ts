import { useState } from 'react'
import { newCommandId } from '../../cloud'

/** What is typed into a sheet, and the command it will be sent with. */
export function useForm<T extends object>(initial: T) {
  const [commandId] = useState(newCommandId)
  const [values, setValues] = useState(initial)
  const set = <K extends keyof T>(field: K) => {
    return (value: T[K]) => setValues((before) => ({ ...before, [field]: value }))
  }
  return { commandId, values, set }
}
