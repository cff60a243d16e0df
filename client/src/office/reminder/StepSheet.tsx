import { View } from '@tarojs/components'
import type { ReminderView } from '@nuanyu/types/reminders'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand } from '../../cloud'
import { Refusal } from '../../features/case/Refusal'
import { Field, Sheet, TextArea } from '../../ui'

export const STEPS = ['schedule', 'remind', 'close', 'cancel'] as const
export type Step = (typeof STEPS)[number]

interface Words {
  button: string
  title: string
  confirm: string
  says: string
  done: string
  kind: 'primary' | 'secondary' | 'quiet'
  reason?: string
}

export const WORDS: Record<Step, Words> = {
  schedule: {
    button: '排期',
    title: '到日子自动发',
    confirm: '排期',
    says: '到选定的日子，早上 9 点发给选定的人；发出前还可以修改或取消。',
    done: '已排期',
    kind: 'primary',
  },
  remind: {
    button: '提醒没读的人',
    title: '提醒没读的人',
    confirm: '提醒',
    says: '只提醒还没读的人，每天最多一次。',
    done: '已提醒',
    kind: 'primary',
  },
  close: {
    button: '结束',
    title: '结束这份提醒',
    confirm: '结束',
    says: '不再统计和催读；收到的人还能看。',
    done: '已结束',
    kind: 'secondary',
  },
  cancel: {
    button: '取消',
    title: '取消这份提醒',
    confirm: '取消提醒',
    says: '不再发送，也不能恢复；记录会保留。',
    done: '已取消',
    kind: 'quiet',
    reason: '为什么取消',
  },
}

interface StepSheetProps {
  step: Step
  view: ReminderView
  onDone: (view: ReminderView) => void
  onReload: () => void
  onClose: () => void
}

export function StepSheet({ step, view, onDone, onReload, onClose }: StepSheetProps) {
  const [commandId, setCommandId] = useState(newCommandId)
  const [reason, setReason] = useState('')
  const command = useCommand(`reminders.${step}`)
  const words = WORDS[step]
  const { marks, unshown } = placeProblems(command.fieldErrors, ['reason'])
  const send = async () => {
    const on = { commandId, reminderId: view.id, version: view.version }
    const after = await command.run((words.reason === undefined ? on : { ...on, reason }) as never)
    if (!after) return
    void Taro.showToast({ title: words.done, icon: 'success' })
    onDone(after)
  }
  return (
    <Sheet
      id={`reminder-${step}-sheet`}
      open
      title={words.title}
      confirm={words.confirm}
      cancel="返回"
      danger={step === 'cancel'}
      busy={command.busy}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      <Refusal
        error={command.error}
        unshown={unshown}
        onReload={() => {
          setCommandId(newCommandId())
          command.clear()
          onReload()
        }}
      />
      <View className="paper-lead">{words.says}</View>
      {words.reason !== undefined && (
        <Field label={words.reason} required error={marks.reason}>
          <TextArea
            id="reminder-reason"
            label={words.reason}
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
