import { useState } from 'react'
import { DecisionFields } from '../../../features/case/DecisionFields'
import { Refusal } from '../../../features/case/Refusal'
import { Notice, Sheet } from '../../../ui'
import { type NoteStep, useNoteCommand } from '../useNoteCommand'

export function DecideSheet(step: NoteStep) {
  const [decision, setDecision] = useState({ granted: true, reason: '' })
  const { send, busy, marks, clear, refusal } = useNoteCommand('decideNomination', step, ['reason'])
  const { granted, reason } = decision
  const nomination = step.view.staffOnly?.nomination
  return (
    <Sheet
      id="note-decide"
      open
      title="决定是否采纳"
      confirm={granted ? '采纳' : '不采纳'}
      busy={busy}
      onCancel={step.onClose}
      onConfirm={() => void send({ adopted: granted, reason })}
    >
      <Refusal {...refusal} />
      {nomination && (
        <Notice icon="flag" title={`${nomination.by}推荐`}>
          {nomination.reason}
        </Notice>
      )}
      <DecisionFields
        id="note-decide"
        value={decision}
        hint={granted ? '采纳后计入这位同事的表扬。' : '写明原因，推荐的人会看到。'}
        error={marks.reason}
        onChange={(change) => {
          setDecision({ ...decision, ...change })
          clear('reason')
        }}
      />
    </Sheet>
  )
}
