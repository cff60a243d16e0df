import type { ApprovalRow } from '@nuanyu/types/people'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand } from '../../cloud'
import { DecisionFields } from '../../features/case/DecisionFields'
import { Refusal } from '../../features/case/Refusal'
import { KeyValues, Sheet } from '../../ui'
import { Check } from './ApprovalCard'

interface DecideSheetProps {
  row: ApprovalRow
  onDone: () => void
  onClose: () => void
}

/** The second person's yes or no. */
export function DecideSheet({ row, onDone, onClose }: DecideSheetProps) {
  const [commandId, setCommandId] = useState(newCommandId)
  // The protecting answer until somebody chooses.
  const [decision, setDecision] = useState({ granted: false, reason: '' })
  const decide = useCommand('people.decide', { onConflict: onDone })
  const { marks, unshown } = placeProblems(decide.fieldErrors, ['reason'])
  const { granted } = decision
  const joins = row.kind === 'join'
  const send = async () => {
    if (!(await decide.run({ commandId, approvalId: row.id, ...decision }))) return
    void Taro.showToast({ title: granted ? '已批准' : '已答复', icon: 'success' })
    onDone()
  }
  return (
    <Sheet
      id="decide"
      open
      title={`${row.kindLabel}：${row.name}`}
      confirm={granted ? '批准' : '不批准'}
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
      <KeyValues
        items={[
          { label: '工号', value: row.staffId },
          { label: '科室', value: [row.department, row.title].filter(Boolean).join(' · ') },
          { label: '角色', value: row.roles.join('；') },
          { label: '提出', value: [row.by, row.reason].filter(Boolean).join('：') },
        ]}
      />
      {row.check !== null && <Check letters={row.check} />}
      <DecisionFields
        id="decide"
        value={decision}
        hint={
          granted
            ? joins
              ? '批准后，这个微信就和这位员工绑定，角色马上生效。'
              : '批准后角色马上生效，本人会收到通知。'
            : joins
              ? '四个字符对不上、或不认识这个人的，应当不批准。'
              : '不批准时角色不变，提出的人会收到通知。'
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
