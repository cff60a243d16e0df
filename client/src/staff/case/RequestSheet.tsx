/** Why somebody has to be known who asked not to be. */
import type { CaseView } from '@nuanyu/types/feedback'
import { vaultPurposes } from '@nuanyu/types/vault'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand } from '../../cloud'
import { Refusal } from '../../features/case/Refusal'
import { ChipGroup, Field, Notice, Sheet, TextArea } from '../../ui'

type Purpose = keyof typeof vaultPurposes
const PURPOSES = (Object.keys(vaultPurposes) as Purpose[]).map((id) => ({ id, label: vaultPurposes[id] }))

interface RequestSheetProps {
  view: CaseView
  onDone: () => void
  onClose: () => void
}

export function RequestSheet({ view, onDone, onClose }: RequestSheetProps) {
  const [commandId, setCommandId] = useState(newCommandId)
  const [purpose, setPurpose] = useState<Purpose | ''>('')
  const [reason, setReason] = useState('')
  const request = useCommand('vault.request')
  const { marks, unshown } = placeProblems(request.fieldErrors, ['purpose', 'reason'])
  const send = async () => {
    if (purpose === '') return
    if (await request.run({ commandId, caseId: view.id, purpose, reason })) onDone()
  }
  return (
    <Sheet
      id="request"
      open
      title="申请查看联系方式"
      confirm={purpose === '' ? '请先选用途' : '提交申请'}
      confirmDisabled={purpose === ''}
      busy={request.busy}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      <Refusal
        error={request.error}
        unshown={unshown}
        onReload={() => {
          setCommandId(newCommandId())
          request.clear()
        }}
      />
      <Notice icon="lock" title="患者选择不让人知道是谁">
        能在系统里问清楚的，请用“请患者补充”，不必知道是谁。
      </Notice>
      <Field label="用途" required error={marks.purpose}>
        <ChipGroup
          id="request-purpose"
          single
          stacked
          options={PURPOSES}
          value={[purpose]}
          onChange={([chosen = '']) => {
            setPurpose(chosen as Purpose | '')
            request.clear('purpose')
          }}
        />
      </Field>
      <Field label="理由" required hint="身份保管人凭这段话决定，审计也会看到。" error={marks.reason}>
        <TextArea
          id="request-reason"
          value={reason}
          label="理由"
          onChange={(text) => {
            setReason(text)
            request.clear('reason')
          }}
          maxLength={500}
          lines={4}
          placeholder="为什么不知道是谁就办不了，准备怎样联系、联系几次"
        />
      </Field>
    </Sheet>
  )
}
