import { View } from '@tarojs/components'
import type { BulletinView, Justified } from '@nuanyu/types/bulletins'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand } from '../../cloud'
import { Refusal } from '../../features/case/Refusal'
import { Field, Segmented, Sheet, TextArea } from '../../ui'
import { FindingReasons } from './FindingReasons'
import { type Step, wordsFor } from './words'

interface StepSheetProps {
  step: Step
  view: BulletinView
  onDone: (view: BulletinView) => void
  onReload: () => void
  onClose: () => void
}

const OPINIONS = [
  { id: 'agrees', label: '同意' },
  { id: 'objects', label: '不同意' },
] as const

export function StepSheet({ step, view, onDone, onReload, onClose }: StepSheetProps) {
  const [commandId, setCommandId] = useState(newCommandId)
  const [text, setText] = useState('')
  const [agrees, setAgrees] = useState(true)
  const [reasons, setReasons] = useState<Record<string, string>>(() =>
    Object.fromEntries(view.findings.map((one, index) => [index, one.why ?? ''])),
  )
  const command = useCommand(`bulletins.${step}`)
  const words = wordsFor(step, view)
  const path = step === 'consult' ? 'opinion' : 'reason'
  const { marks, unshown } = placeProblems(command.fieldErrors, [path])
  const judges = step === 'clear' || step === 'approveCorrection'

  const send = async () => {
    const on = { commandId, bulletinId: view.id, version: view.version }
    const after = await command.run({ ...on, ...said() } as never)
    if (!after) return
    void Taro.showToast({ title: words.done, icon: 'success' })
    onDone(after)
  }
  function said(): object {
    if (step === 'consult') return { agrees, opinion: text }
    if (judges) return { justified: justifiedBy(view, reasons) }
    return words.reason === undefined ? {} : { reason: text }
  }
  return (
    <Sheet
      id={`bulletin-${step}-sheet`}
      open
      title={words.title}
      confirm={words.confirm}
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
      <View className="paper-lead">{words.says}</View>
      {judges && (
        <FindingReasons
          findings={view.findings}
          reasons={reasons}
          onChange={(index, why) => {
            setReasons({ ...reasons, [index]: why })
            command.clear()
          }}
        />
      )}
      {step === 'consult' && (
        <Field label="是否同意" required>
          <Segmented
            id="bulletin-agrees"
            label="是否同意"
            options={OPINIONS}
            value={agrees ? 'agrees' : 'objects'}
            onChange={(id) => setAgrees(id === 'agrees')}
          />
        </Field>
      )}
      {words.reason !== undefined && (
        <Field label={words.reason} required error={marks[path]}>
          <TextArea
            id={`bulletin-${step}-${path}`}
            label={words.reason}
            value={text}
            maxLength={step === 'consult' ? 300 : 200}
            lines={3}
            onChange={(next) => {
              setText(next)
              command.clear(path)
            }}
          />
        </Field>
      )}
    </Sheet>
  )
}

function justifiedBy({ findings }: BulletinView, reasons: Record<string, string>): Justified[] {
  return findings.flatMap(({ field, kind, piece }, index) => {
    const why = (reasons[index] ?? '').trim()
    return why === '' ? [] : [{ field, kind, piece, why }]
  })
}
