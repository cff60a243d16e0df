/** What the viewer may do with a report: the server's `can`, each in a sheet that says what will happen. */
import { View } from '@tarojs/components'
import type { MonthlyCommand, MonthlyView } from '@nuanyu/types/monthly'
import { useState } from 'react'
import { StepSheet } from '../../features/steps/StepSheet'
import { Button, Notice } from '../../ui'

type Step = Exclude<MonthlyCommand, 'draft' | 'edit'>

const WORDS: Record<Step, { button: string; title: string; says: string; done: string; label?: string }> = {
  submit: {
    button: '送审',
    title: '送给另一位同事批准',
    says: '送出前会检查有没有能认出人的地方。送出后不能再改，除非退回。',
    done: '已送审',
  },
  approve: {
    button: '批准发布',
    title: '批准发布',
    says: '批准后给编号、算出内容校验码并定稿，以后再也不能改；数字有变动，只在旁边作更正说明。',
    done: '已发布',
  },
  retake: {
    button: '重取数字',
    title: '重取数字',
    says: '按现在的记录重新取一遍数字，案例和小结不动。',
    done: '已重取',
  },
  sendBack: {
    button: '退回修改',
    title: '退回修改',
    says: '写明哪里要改，起草的同事会收到通知。',
    done: '已退回',
    label: '哪里要改',
  },
  withdraw: {
    button: '撤回',
    title: '撤回这一份',
    says: '内容、编号和原因都留在记录里，不再导出；这一期可以重新起草，编号另给。不能恢复。',
    done: '已撤回',
    label: '为什么撤回',
  },
}
const ORDER: readonly Step[] = ['submit', 'approve', 'retake', 'sendBack', 'withdraw']

interface StepsProps {
  view: MonthlyView
  onChanged: (view: MonthlyView) => void
  onReload: () => void
}

export function ReportSteps({ view, onChanged, onReload }: StepsProps) {
  const [step, setStep] = useState<Step>()
  const offered = ORDER.filter((one) => view.can.includes(one))
  const words = step && WORDS[step]
  return (
    <View className="steps-stack">
      {view.kept !== '' && <Notice id="report-kept" icon="users" title={view.kept} />}
      {offered.map((one, index) => (
        <Button
          key={one}
          id={`report-${one}`}
          kind={one === 'withdraw' ? 'quiet' : index === 0 ? 'primary' : 'secondary'}
          onClick={() => setStep(one)}
        >
          {WORDS[one].button}
        </Button>
      ))}
      {step && words && (
        <StepSheet
          key={step}
          id={`report-${step}-sheet`}
          action={`monthly.${step}`}
          title={words.title}
          confirm={words.button}
          says={words.says}
          done={words.done}
          danger={step === 'withdraw'}
          maxLength={200}
          {...(words.label === undefined ? {} : { label: words.label })}
          input={(text, commandId) => {
            const on = { commandId, reportId: view.id, version: view.version }
            // One sheet for all: those that ask for no reason send none.
            return (words.label === undefined ? on : { ...on, reason: text }) as never
          }}
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
