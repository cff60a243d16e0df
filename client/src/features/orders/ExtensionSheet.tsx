/** More time is asked for: yes, or no with a reason. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand } from '../../cloud'
import { Field, KeyValues, Segmented, Sheet, TextArea } from '../../ui'
import { Refusal } from '../case/Refusal'
import type { StepProps } from './StepSheet'

const ANSWERS = [
  { id: 'yes', label: '同意' },
  { id: 'no', label: '不同意' },
] as const

export function ExtensionSheet({ view, onClose, onReload, onDone }: StepProps) {
  const [commandId, setCommandId] = useState(newCommandId)
  const [answer, setAnswer] = useState<'yes' | 'no'>('yes')
  const [text, setText] = useState('')
  const command = useCommand('orders.decideExtension', { onConflict: onReload })
  const { marks, unshown } = placeProblems(command.fieldErrors, ['text'])
  const touch = () => {
    setCommandId(newCommandId())
    command.clear()
  }
  const send = async () => {
    const granted = answer === 'yes'
    const after = await command.run({ commandId, orderId: view.id, version: view.version, granted, text })
    if (!after) return
    void Taro.showToast({ title: granted ? '已同意' : '已答复', icon: 'success' })
    onDone(after)
  }
  return (
    <Sheet
      id="order-decideExtension-sheet"
      open
      title="审批延期"
      confirm={answer === 'yes' ? '同意延期' : '不同意'}
      busy={command.busy}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      <Refusal
        error={command.error}
        unshown={unshown}
        onReload={() => {
          touch()
          onReload()
        }}
      />
      {view.asking && (
        <KeyValues
          items={[
            { label: '申请人', value: view.asking.by },
            { label: '延到', value: `${view.asking.until}（现在是${view.due}）` },
            { label: '理由', value: view.asking.reason },
          ]}
        />
      )}
      <View className="order-lead">同意后按新的日子提醒；过了原来的期限，仍显示逾期。</View>
      <Segmented
        id="order-extension-answer"
        label="是否同意"
        options={ANSWERS}
        value={answer}
        onChange={(next) => {
          setAnswer(next)
          touch()
        }}
      />
      <Field label={answer === 'yes' ? '说明' : '不同意的理由'} required={answer === 'no'} error={marks.text}>
        <TextArea
          id="order-extension-text"
          label={answer === 'yes' ? '说明' : '不同意的理由'}
          value={text}
          maxLength={500}
          lines={2}
          onChange={(next) => {
            setText(next)
            touch()
          }}
        />
      </Field>
    </Sheet>
  )
}
