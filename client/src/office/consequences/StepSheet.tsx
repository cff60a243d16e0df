import { View } from '@tarojs/components'
import type { ConsequenceView } from '@nuanyu/types/consequences'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand } from '../../cloud'
import { Refusal } from '../../features/case/Refusal'
import { Field, Sheet, TextArea } from '../../ui'

export type Step = 'confirm' | 'strike'

interface StepSheetProps {
  name: Step
  row: ConsequenceView
  onDone: () => void
  onClose: () => void
}

/** A second person confirms; whoever finds that it no longer holds says why. */
export function StepSheet({ name, row, onDone, onClose }: StepSheetProps) {
  const [commandId] = useState(newCommandId)
  const [reason, setReason] = useState('')
  const confirm = useCommand('consequences.confirm')
  const strike = useCommand('consequences.strike')
  const command = name === 'confirm' ? confirm : strike
  const { marks, unshown } = placeProblems(command.fieldErrors, ['reason'])
  const send = async () => {
    const on = { commandId, consequenceId: row.id, version: row.version }
    const after = name === 'confirm' ? await confirm.run(on) : await strike.run({ ...on, reason })
    if (!after) return
    void Taro.showToast({ title: name === 'confirm' ? '已确认' : '已撤销', icon: 'success' })
    onDone()
  }
  return (
    <Sheet
      id={`consequence-${name}-sheet`}
      open
      title={name === 'confirm' ? '确认这项决定' : '撤销这项登记'}
      confirm={name === 'confirm' ? '确认' : '撤销'}
      danger={name === 'strike'}
      busy={command.busy}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      <Refusal error={command.error} unshown={unshown} onReload={onDone} />
      <View className="consequence-decided">
        {row.who}：{row.decided}
      </View>
      <View className="paper-lead">
        {name === 'confirm'
          ? `请对照${row.body}（${row.dayLabel}）的记录。确认后本人会收到通知，只有本人看得到。`
          : '登记会留在名单里，注明已撤销和原因；本人会收到通知。'}
      </View>
      {name === 'strike' && (
        <Field label="为什么撤销" required error={marks.reason}>
          <TextArea
            id="consequence-reason"
            label="为什么撤销"
            value={reason}
            maxLength={200}
            lines={3}
            onChange={(next) => {
              setReason(next)
              command.clear('reason')
            }}
          />
        </Field>
      )}
    </Sheet>
  )
}
