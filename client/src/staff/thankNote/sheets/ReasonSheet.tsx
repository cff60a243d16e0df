/** The steps that need one text. */
import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { Refusal } from '../../../features/case/Refusal'
import { Field, Notice, Sheet, TextArea } from '../../../ui'
import { type NoteStep, useNoteCommand } from '../useNoteCommand'

interface ReasonSheetProps extends NoteStep {
  command: 'pass' | 'confirm' | 'hide' | 'nominate'
  title: string
  confirm: string
  label: string
  placeholder: string
  maxLength: number
  danger?: boolean
  children?: ReactNode
}

function ReasonSheet({
  command,
  title,
  confirm,
  label,
  placeholder,
  maxLength,
  danger,
  children,
  ...step
}: ReasonSheetProps) {
  const [reason, setReason] = useState('')
  const { send, busy, marks, clear, refusal } = useNoteCommand(command, step, ['reason'])
  return (
    <Sheet
      id={`note-${command}`}
      open
      title={title}
      confirm={confirm}
      danger={danger === true}
      busy={busy}
      onCancel={step.onClose}
      onConfirm={() => void send({ reason })}
    >
      <Refusal {...refusal} />
      {children}
      <Field label={label} required error={marks.reason}>
        <TextArea
          id={`note-${command}-reason`}
          value={reason}
          label={label}
          placeholder={placeholder}
          maxLength={maxLength}
          lines={3}
          onChange={(text) => {
            setReason(text)
            clear('reason')
          }}
        />
      </Field>
    </Sheet>
  )
}

export function PassSheet(step: NoteStep) {
  return (
    <ReasonSheet
      {...step}
      command="pass"
      title="转上级核实"
      confirm="转上级"
      label="为什么转"
      placeholder="例如：写给我本人的，请别人核实"
      maxLength={200}
    />
  )
}

export function ConfirmSheet(step: NoteStep) {
  const questions = step.view.staffOnly?.questions ?? []
  return (
    <ReasonSheet
      {...step}
      command="confirm"
      title="第二人确认"
      confirm="确认没有问题"
      label="怎样核实的"
      placeholder="例如：已向科室核对，患者确实住过院，没有收过东西"
      maxLength={300}
    >
      <Notice tone="warn" icon="shield" title="请先核实">
        {questions.map((question) => (
          <View key={question}>{question}</View>
        ))}
      </Notice>
    </ReasonSheet>
  )
}

export function HideSheet(step: NoteStep) {
  return (
    <ReasonSheet
      {...step}
      command="hide"
      danger
      title="从墙上撤下"
      confirm="撤下"
      label="为什么撤下"
      placeholder="作者和被感谢的人会看到原因"
      maxLength={200}
    >
      <Notice>马上从墙上拿下来，感谢本身还在。以后可以恢复公布。</Notice>
    </ReasonSheet>
  )
}

export function NominateSheet(step: NoteStep) {
  return (
    <ReasonSheet
      {...step}
      command="nominate"
      title="推荐表扬"
      confirm="推荐"
      label="推荐理由"
      placeholder="做了什么、好在哪里；不写能认出患者的内容"
      maxLength={300}
    >
      <Notice icon="flag">由党委办公室决定是否采纳。有待核实的问题，要先由第二人确认。</Notice>
    </ReasonSheet>
  )
}
