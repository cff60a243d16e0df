/**
 * A step that needs one text.
 *
 *   <TextSheet {...step} id="note" command="note" path="text" input={(text) => ({ text })} title="内部记录" … />
 */
import type { ReactNode } from 'react'
import { Field, Sheet, TextArea } from '../../ui'
import type { StaffCommand } from './commands'
import { Refusal } from './Refusal'
import { type StepProps, useTyped } from './step'
import { type Extra, useCaseCommand } from './useCaseCommand'

interface TextSheetProps<C extends StaffCommand> extends StepProps {
  id: string
  command: C
  /** Where the contract says what is wrong with the text. */
  path: string
  input: (text: string) => Extra<C>
  title: string
  confirm: string
  label: string
  hint?: string
  placeholder?: string
  maxLength: number
  danger?: boolean
  /** What to know before writing. */
  children?: ReactNode
}

export function TextSheet<C extends StaffCommand>(props: TextSheetProps<C>) {
  const { view, query, typed, onClose, id, command, path, input, children, ...words } = props
  const { value, patch, forget } = useTyped(typed, command, () => ({ text: '' }))
  const step = useCaseCommand(command, view, query, [path])
  const send = async () => {
    if (!(await step.send(input(value.text)))) return
    forget()
    onClose()
  }
  return (
    <Sheet
      id={id}
      open
      title={words.title}
      confirm={words.confirm}
      danger={words.danger === true}
      busy={step.busy}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      <Refusal {...step.refusal} />
      {children}
      <Field label={words.label} required hint={words.hint} error={step.fieldErrors[path]}>
        <TextArea
          id={`${id}-${path}`}
          value={value.text}
          label={words.label}
          onChange={(text) => {
            patch({ text })
            step.clear(path)
          }}
          maxLength={words.maxLength}
          lines={4}
          placeholder={words.placeholder}
        />
      </Field>
    </Sheet>
  )
}
