import { View } from '@tarojs/components'
import type { ClinicManage } from '@nuanyu/types/clinic'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand } from '../../cloud'
import { Refusal } from '../../features/case/Refusal'
import { Field, Sheet, TextArea } from '../../ui'
import { type Step, steps } from './steps'

interface StepSheetProps {
  step: Step
  view: ClinicManage
  onDone: (view: ClinicManage) => void
  onReload: () => void
  onClose: () => void
}

export function StepSheet({ step, view, onDone, onReload, onClose }: StepSheetProps) {
  const [commandId, setCommandId] = useState(newCommandId)
  const [reason, setReason] = useState('')
  const stale = { onConflict: onReload }
  const submit = useCommand('clinic.submit', stale)
  const approve = useCommand('clinic.approve', stale)
  const sendBack = useCommand('clinic.sendBack', stale)
  const cancel = useCommand('clinic.cancel', stale)
  const finish = useCommand('clinic.finish', stale)
  const command = { submit, approve, sendBack, cancel, finish }[step]
  const words = steps[step]
  const { marks, unshown } = placeProblems(command.fieldErrors, ['reason'])
  const send = async () => {
    const on = { commandId, eventId: view.id, version: view.version }
    const after =
      step === 'sendBack' || step === 'cancel'
        ? await { sendBack, cancel }[step].run({ ...on, reason })
        : await { submit, approve, finish }[step].run(on)
    if (!after) return
    void Taro.showToast({ title: words.done, icon: 'success' })
    onDone(after)
  }
  return (
    <Sheet
      id={`manage-${step}-sheet`}
      open
      title={words.title}
      confirm={words.confirm}
      cancel={words.danger === true ? '先不取消' : '取消'}
      danger={words.danger === true}
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
      <View className="manage-lead">{words.says(view)}</View>
      {words.reason !== undefined && (
        <Field label={words.reason} required error={marks.reason}>
          <TextArea
            id={`manage-${step}-reason`}
            label={words.reason}
            value={reason}
            maxLength={200}
            lines={3}
            onChange={(next) => {
              setReason(next)
              setCommandId(newCommandId())
              command.clear('reason')
            }}
          />
        </Field>
      )}
    </Sheet>
  )
}
