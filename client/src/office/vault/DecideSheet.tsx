/** The custodian's yes or no, with a reason that stays. */
import type { VaultRequestRow } from '@nuanyu/types/vault'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand } from '../../cloud'
import { Refusal } from '../../features/case/Refusal'
import { Field, Notice, Segmented, Sheet, TextArea } from '../../ui'

const ANSWERS = [
  { id: 'yes', label: '同意' },
  { id: 'no', label: '不同意' },
] as const

interface DecideSheetProps {
  row: VaultRequestRow
  onDone: () => void
  onClose: () => void
}

export function DecideSheet({ row, onDone, onClose }: DecideSheetProps) {
  const [commandId, setCommandId] = useState(newCommandId)
  // The protecting answer until somebody chooses.
  const [granted, setGranted] = useState(false)
  const [reason, setReason] = useState('')
  const decide = useCommand('vault.decide')
  const { marks, unshown } = placeProblems(decide.fieldErrors, ['reason'])
  const send = async () => {
    if (!(await decide.run({ commandId, requestId: row.id, granted, reason }))) return
    void Taro.showToast({ title: granted ? '已同意' : '已答复', icon: 'success' })
    onDone()
  }
  return (
    <Sheet
      id="decide"
      open
      title={`${row.by}申请查看 ${row.caseCode} 的联系方式`}
      confirm={granted ? '同意打开24小时' : '不同意'}
      busy={decide.busy}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      <Refusal
        error={decide.error}
        unshown={unshown}
        onReload={() => {
          setCommandId(newCommandId())
          decide.clear()
        }}
      />
      <Notice icon="user" title={row.purpose}>
        {row.reason}
      </Notice>
      <Field
        label="您的决定"
        required
        hint={
          granted
            ? '同意后24小时内，只有申请人能打开。每次打开都记录，患者会收到通知。您自己看不到联系方式。'
            : '不知道是谁也能办的，应当不同意。'
        }
      >
        <Segmented
          id="decide-answer"
          options={ANSWERS}
          value={granted ? 'yes' : 'no'}
          onChange={(answer) => {
            setGranted(answer === 'yes')
            decide.clear('reason')
          }}
        />
      </Field>
      <Field label={granted ? '说明' : '为什么不同意'} required={!granted} optional={granted} error={marks.reason}>
        <TextArea
          id="decide-reason"
          value={reason}
          label="说明"
          onChange={(text) => {
            setReason(text)
            decide.clear('reason')
          }}
          maxLength={300}
          lines={3}
        />
      </Field>
    </Sheet>
  )
}
