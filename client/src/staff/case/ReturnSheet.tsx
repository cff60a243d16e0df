/** Back to the department, with the reason they need to do better. */
import type { CaseView } from '@nuanyu/types/feedback'
import { useState } from 'react'
import type { Query } from '../../cloud'
import { Field, Sheet, TextArea } from '../../ui'
import { Refusal } from './Refusal'
import { useCaseCommand } from './useCaseCommand'

interface Props {
  view: CaseView
  query: Query<CaseView>
  reason: string
  onReason: (reason: string) => void
  onClose: () => void
}

export function ReturnSheet({ view, query, reason, onReason, onClose }: Props) {
  const giveBack = useCaseCommand('returnReply', view, query, ['reason'])
  const [touched, setTouched] = useState(false)
  const send = async () => {
    setTouched(true)
    if (!(await giveBack.send({ reason }))) return
    onReason('')
    onClose()
  }
  return (
    <Sheet
      id="return"
      open
      title="退回科室修改"
      confirm="退回"
      busy={giveBack.busy}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      <Refusal {...giveBack.refusal} />
      <Field
        label="哪里要改"
        required
        hint="只有院内同事看得到，患者看不到。"
        error={touched ? giveBack.fieldErrors.reason : undefined}
      >
        <TextArea
          id="return-reason"
          value={reason}
          onChange={(value) => {
            onReason(value)
            giveBack.clear('reason')
          }}
          maxLength={300}
          lines={4}
          placeholder="例如：请写明改进的时间和负责的岗位"
        />
      </Field>
    </Sheet>
  )
}
