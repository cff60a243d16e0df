import { rejectReasons, RejectReason } from '@nuanyu/types/thanks'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Refusal } from '../../../features/case/Refusal'
import { ChipGroup, Field, Notice, Sheet } from '../../../ui'
import { type NoteStep, useNoteCommand } from '../useNoteCommand'

const REASONS = RejectReason.options.map((id) => ({ id, label: rejectReasons[id].label }))

/** One of the closed list, and the very words that the author will read. */
export function RejectSheet(step: NoteStep) {
  const [reason, setReason] = useState<RejectReason | ''>('')
  const { send, busy, marks, clear, refusal } = useNoteCommand('reject', step, ['reason'])
  return (
    <Sheet
      id="note-reject"
      open
      danger
      title="不予记录"
      confirm={reason === '' ? '请先选理由' : '不记录，告知作者'}
      confirmDisabled={reason === ''}
      busy={busy}
      onCancel={step.onClose}
      onConfirm={() => reason !== '' && void send({ reason })}
    >
      <Refusal {...refusal} />
      <Field label="理由" required error={marks.reason}>
        <ChipGroup
          id="note-reject-reason"
          single
          stacked
          options={REASONS}
          value={[reason]}
          onChange={([chosen]) => {
            setReason(RejectReason.options.find((one) => one === chosen) ?? '')
            clear('reason')
          }}
        />
      </Field>
      {reason !== '' && (
        <Notice icon="letter" title="作者会看到">
          <View id="note-reject-preview">{rejectReasons[reason].explained}</View>
        </Notice>
      )}
    </Sheet>
  )
}
