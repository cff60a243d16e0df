/** The custodian's yes or no, with a reason that stays. */
import type { VaultRequestRow } from '@nuanyu/types/vault'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand } from '../../cloud'
import { DecisionFields } from '../../features/case/DecisionFields'
import { Refusal } from '../../features/case/Refusal'
import { useTerms } from '../../session/useTerms'
import { Notice, Sheet } from '../../ui'

interface DecideSheetProps {
  row: VaultRequestRow
  onDone: () => void
  onClose: () => void
}

export function DecideSheet({ row, onDone, onClose }: DecideSheetProps) {
  const [commandId, setCommandId] = useState(newCommandId)
  // The protecting answer until somebody chooses.
  const [decision, setDecision] = useState({ granted: false, reason: '' })
  const { vaultHours } = useTerms()
  const decide = useCommand('vault.decide')
  const { marks, unshown } = placeProblems(decide.fieldErrors, ['reason'])
  const { granted } = decision
  const send = async () => {
    if (!(await decide.run({ commandId, requestId: row.id, ...decision }))) return
    void Taro.showToast({ title: granted ? '已同意' : '已答复', icon: 'success' })
    onDone()
  }
  return (
    <Sheet
      id="decide"
      open
      title={`${row.by}申请查看 ${row.caseCode} 的联系方式`}
      confirm={granted ? `同意打开${String(vaultHours)}小时` : '不同意'}
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
      <DecisionFields
        id="decide"
        value={decision}
        hint={
          granted
            ? `同意后${String(vaultHours)}小时内，只有申请人能打开。每次打开都记录；在微信里提交的患者会收到通知。您自己看不到联系方式。`
            : '不知道是谁也能办的，应当不同意。'
        }
        error={marks.reason}
        onChange={(change) => {
          setDecision({ ...decision, ...change })
          setCommandId(newCommandId())
          decide.clear('reason')
        }}
      />
    </Sheet>
  )
}
