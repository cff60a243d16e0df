import { View } from '@tarojs/components'
import type { PlanView } from '@nuanyu/types/inspection'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand } from '../../cloud'
import { Refusal } from '../../features/case/Refusal'
import { Field, Sheet, TextArea } from '../../ui'
import { type Step, steps } from './steps'

interface StepSheetProps {
  step: Step
  view: PlanView
  onDone: (view: PlanView) => void
  onReload: () => void
  onClose: () => void
}

export function StepSheet({ step, view, onDone, onReload, onClose }: StepSheetProps) {
  const [commandId, setCommandId] = useState(newCommandId)
  const [reason, setReason] = useState('')
  const stale = { onConflict: onReload }
  const propose = useCommand('inspection.propose', stale)
  const approve = useCommand('inspection.approve', stale)
  const sendBack = useCommand('inspection.sendBack', stale)
  const draw = useCommand('inspection.draw', stale)
  const start = useCommand('inspection.start', stale)
  const distribute = useCommand('inspection.distribute', stale)
  const complete = useCommand('inspection.complete', stale)
  const cancel = useCommand('inspection.cancel', stale)
  const command = { propose, approve, sendBack, draw, start, distribute, complete, cancel }[step]
  const words = steps[step]
  const { marks, unshown } = placeProblems(command.fieldErrors, ['reason'])
  const send = async () => {
    const on = { commandId, planId: view.id, version: view.version }
    const after =
      step === 'sendBack' || step === 'cancel' || step === 'complete'
        ? await { sendBack, cancel, complete }[step].run({ ...on, reason })
        : await { propose, approve, draw, start, distribute }[step].run(on)
    if (!after) return
    void Taro.showToast({ title: words.done, icon: 'success' })
    onDone(after)
  }
  return (
    <Sheet
      id={`check-${step}-sheet`}
      open
      title={words.title}
      confirm={words.confirm}
      cancel="先不办"
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
      <View className="check-lead">{words.says(view)}</View>
      {words.reason !== undefined && (
        <Field label={words.reason} required={words.optional !== true} error={marks.reason}>
          <TextArea
            id={`check-${step}-reason`}
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
