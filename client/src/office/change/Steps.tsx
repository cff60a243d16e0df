/** What the viewer may do with an entry: the server's `can`, each in a sheet that says what will happen. */
import { View } from '@tarojs/components'
import type { ChangeCommand, ChangeView } from '@nuanyu/types/changes'
import { useState } from 'react'
import { ChangeCard } from '../../features/changes/ChangeCard'
import { StepSheet } from '../../features/steps/StepSheet'
import { saidBy, type StepWords } from '../../features/steps/words'
import { Button, Notice } from '../../ui'

type Step = Exclude<ChangeCommand, 'edit' | 'correct'>
type Words = StepWords & { button: string }

const WORDS: Record<Step, Words> = {
  submit: {
    button: '送审',
    title: '送给党委办公室审核',
    confirm: '送审',
    says: '由另一位同事审核。送审后不能再改，除非退回。',
    done: '已送审',
  },
  publish: {
    button: '审核',
    title: '公开后患者会看到',
    confirm: '通过并公开',
    says: '先做内容检测，通过后马上公开，并告诉反映过这件事的患者。',
    done: '已公开',
  },
  sendBack: {
    button: '退回修改',
    title: '退回修改',
    confirm: '退回',
    says: '写明哪里要改，起草的同事会收到通知。',
    done: '已退回',
    reason: '哪里要改',
  },
  withdraw: {
    button: '撤下',
    title: '撤下这一条',
    confirm: '撤下',
    says: '撤下后患者看不到，也不能再恢复；记录和原因会保留。',
    done: '已撤下',
    reason: '为什么撤下',
    danger: true,
  },
}

/** What nobody has read yet is not taken down but dropped. */
const DROP: Words = {
  ...WORDS.withdraw,
  button: '作废',
  title: '作废这一条',
  confirm: '作废',
  says: '作废后不能再恢复；记录和原因会保留。',
  done: '已作废',
  reason: '为什么作废',
}

function wordsFor(step: Step, { state }: ChangeView): Words {
  return step === 'withdraw' && (state === 'draft' || state === 'review') ? DROP : WORDS[step]
}

interface StepsProps {
  view: ChangeView
  onChanged: (view: ChangeView) => void
  onReload: () => void
}

export function ChangeSteps({ view, onChanged, onReload }: StepsProps) {
  const [step, setStep] = useState<Step>()
  const offered = (['publish', 'submit', 'sendBack', 'withdraw'] as const).filter((one) => view.can.includes(one))
  return (
    <View className="change-steps">
      {view.own && <Notice id="change-own" title="您写的，要由另一位同事来审核。" />}
      {offered.map((one) => (
        <Button
          key={one}
          id={`change-${one}`}
          kind={one === 'publish' || one === 'submit' ? 'primary' : one === 'withdraw' ? 'quiet' : 'secondary'}
          disabled={one === 'submit' && view.findings.length > 0}
          onClick={() => setStep(one)}
        >
          {wordsFor(one, view).button}
        </Button>
      ))}
      {step && (
        <StepSheet
          key={step}
          id={`change-${step}-sheet`}
          action={`changes.${step}`}
          {...saidBy(wordsFor(step, view))}
          lead={step === 'publish' && <ChangeCard id="change-preview-sheet" change={view.preview} />}
          input={(reason, commandId) => ({ commandId, changeId: view.id, version: view.version, reason })}
          onClose={() => setStep(undefined)}
          onReload={onReload}
          onDone={(after) => {
            setStep(undefined)
            onChanged(after)
          }}
        />
      )}
    </View>
  )
}
