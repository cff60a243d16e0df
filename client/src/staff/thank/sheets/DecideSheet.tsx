import { useState } from 'react'
import { DecisionFields } from '../../../features/case/DecisionFields'
import { Refusal } from '../../../features/case/Refusal'
import { useNoteCommand } from '../../../features/thanks/useNoteCommand'
import { Notice, Sheet } from '../../../ui'
import type { SheetProps } from './props'

/** Whether somebody is to be commended; whoever proposed it does not decide. */
export function DecideSheet({ view, query, onClose }: SheetProps) {
  const [decision, setDecision] = useState({ granted: true, reason: '' })
  const step = useNoteCommand('decideNomination', view, query, ['reason'])
  const send = async () => {
    if (await step.send({ adopted: decision.granted, reason: decision.reason })) onClose()
  }
  return (
    <Sheet
      id="note-decide"
      open
      title="这份推荐采纳吗"
      confirm={decision.granted ? '采纳' : '不采纳'}
      busy={step.busy}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      <Refusal {...step.refusal} />
      <Notice icon="heart" title={view.staffOnly?.nomination?.by}>
        {view.staffOnly?.nomination?.reason}
      </Notice>
      <DecisionFields
        id="note-decide"
        value={decision}
        hint={decision.granted ? '采纳后列入通报表扬的材料，推荐的同事会知道。' : '推荐的同事会知道没有采纳。'}
        error={step.fieldErrors.reason}
        onChange={(change) => {
          setDecision({ ...decision, ...change })
          step.clear('reason')
        }}
      />
    </Sheet>
  )
}
