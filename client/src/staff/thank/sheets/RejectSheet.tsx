import { type RejectReason, rejectReasons } from '@nuanyu/types/thanks'
import { useState } from 'react'
import { Refusal } from '../../../features/case/Refusal'
import { useNoteCommand } from '../../../features/thanks/useNoteCommand'
import { ChipGroup, Notice, Sheet } from '../../../ui'
import type { SheetProps } from './props'

const reasons = (Object.keys(rejectReasons) as RejectReason[]).map((id) => ({ id, label: rejectReasons[id].label }))

/** One of a closed list: what the author reads was written with care. */
export function RejectSheet({ view, query, onClose }: SheetProps) {
  const [reason, setReason] = useState<RejectReason>()
  const step = useNoteCommand('reject', view, query)
  const send = async () => {
    if (reason !== undefined && (await step.send({ reason }))) onClose()
  }
  return (
    <Sheet
      id="note-reject-sheet"
      open
      title="不记录这份感谢"
      confirm={reason === undefined ? '请先选原因' : '不予记录'}
      confirmDisabled={reason === undefined}
      busy={step.busy}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      <Refusal {...step.refusal} />
      <ChipGroup
        id="note-reject-reason"
        single
        options={reasons}
        value={reason === undefined ? [] : [reason]}
        onChange={([chosen]) => setReason(chosen as RejectReason | undefined)}
      />
      {reason !== undefined && (
        <Notice id="note-reject-preview" icon="user" title="作者会看到">
          {rejectReasons[reason].explained}
        </Notice>
      )}
    </Sheet>
  )
}
