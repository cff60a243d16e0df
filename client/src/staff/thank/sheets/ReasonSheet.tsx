/** A step that needs one reason in words, or none. */
import { useState, type ReactNode } from 'react'
import { Refusal } from '../../../features/case/Refusal'
import { type Extra, useNoteCommand } from '../../../features/thanks/useNoteCommand'
import { Field, Notice, Sheet, TextArea } from '../../../ui'
import type { SheetProps } from './props'

interface ReasonSheetProps extends SheetProps {
  command: 'pass' | 'confirm' | 'hide' | 'show' | 'recheck' | 'nominate'
  title: string
  confirm: string
  says: ReactNode
  /** Absent where no reason is needed. */
  label?: string
  placeholder?: string
}

export function ReasonSheet(props: ReasonSheetProps) {
  const { view, query, onClose, command, title, confirm, says, label, placeholder } = props
  const [reason, setReason] = useState('')
  const step = useNoteCommand(command, view, query, ['reason'])
  const send = async () => {
    const said = (label === undefined ? {} : { reason }) as Extra<typeof command>
    if (await step.send(said)) onClose()
  }
  return (
    <Sheet
      id={`note-${command}-sheet`}
      open
      title={title}
      confirm={confirm}
      busy={step.busy}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      <Refusal {...step.refusal} />
      <Notice icon="info">{says}</Notice>
      {label !== undefined && (
        <Field label={label} required error={step.fieldErrors.reason}>
          <TextArea
            id={`note-${command}-reason`}
            value={reason}
            label={label}
            onChange={(text) => {
              setReason(text)
              step.clear('reason')
            }}
            maxLength={command === 'confirm' || command === 'nominate' ? 300 : 200}
            lines={3}
            placeholder={placeholder}
          />
        </Field>
      )}
    </Sheet>
  )
}
