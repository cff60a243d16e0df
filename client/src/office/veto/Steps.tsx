/** What the viewer may do: the server's `can`, each in a sheet that says what will happen. */
import { View } from '@tarojs/components'
import type { VetoView } from '@nuanyu/types/veto'
import { useState } from 'react'
import { StepSheet } from '../../features/steps/StepSheet'
import { Button } from '../../ui'
import { AddSheet } from './AddSheet'
import { NotifySheet } from './NotifySheet'
import { PaperSheet } from './PaperSheet'

type Verdict = 'approve' | 'dismiss' | 'uphold' | 'revoke'

const WORDS: Record<Verdict, { button: string; says: string; label: string; done: string; danger?: boolean }> = {
  approve: {
    button: '同意否决',
    says: '请看过全部证据和本人陈述再表态。两位同志都同意后生效，该年度医德考评为较差；本人可以申诉。',
    label: '认定的理由',
    done: '已表态',
    danger: true,
  },
  dismiss: {
    button: '不予否决',
    says: '这件事到此为止，不进入本人的医德考评，并告诉本人。',
    label: '理由',
    done: '已办理',
  },
  uphold: {
    button: '维持决定',
    says: '维持后为最终结果，该年度医德考评为较差。本人会看到理由。',
    label: '复核的理由',
    done: '已维持',
    danger: true,
  },
  revoke: {
    button: '撤销决定',
    says: '撤销后恢复本人原来的考评等次。本人会看到理由。',
    label: '复核的理由',
    done: '已撤销',
  },
}

interface StepsProps {
  view: VetoView
  onChanged: (view: VetoView) => void
  onReload: () => void
}

export function VetoSteps({ view, onChanged, onReload }: StepsProps) {
  const [step, setStep] = useState<Verdict | 'notify' | 'add' | 'state' | 'appeal'>()
  const verdicts = (['approve', 'dismiss', 'revoke', 'uphold'] as const).filter((one) => view.can.includes(one))
  const close = () => setStep(undefined)
  const ends = {
    onReload,
    onClose: close,
    onDone: (after: VetoView) => {
      close()
      onChanged(after)
    },
  }
  return (
    <View className="veto-does">
      {view.can.includes('notify') && (
        <Button id="veto-notify" icon="send" onClick={() => setStep('notify')}>
          告知本人
        </Button>
      )}
      {verdicts.map((one) => (
        <Button
          key={one}
          id={`veto-${one}`}
          kind={one === 'approve' || one === 'revoke' ? 'primary' : 'secondary'}
          onClick={() => setStep(one)}
        >
          {WORDS[one].button}
        </Button>
      ))}
      {view.can.includes('add') && (
        <Button id="veto-add" kind="quiet" icon="plus" onClick={() => setStep('add')}>
          补充证据
        </Button>
      )}
      {(['state', 'appeal'] as const)
        .filter((one) => view.can.includes(one))
        .map((one) => (
          <Button key={one} id={`veto-paper-${one}`} kind="quiet" icon="edit" onClick={() => setStep(one)}>
            {one === 'state' ? '录入书面陈述' : '录入书面申诉'}
          </Button>
        ))}
      {(step === 'state' || step === 'appeal') && <PaperSheet step={step} view={view} {...ends} />}
      {step === 'notify' && <NotifySheet view={view} {...ends} />}
      {step === 'add' && <AddSheet view={view} {...ends} />}
      {step !== undefined && step !== 'notify' && step !== 'add' && step !== 'state' && step !== 'appeal' && (
        <StepSheet
          key={step}
          id={`veto-${step}-sheet`}
          action={`veto.${step}`}
          title={WORDS[step].button}
          confirm={WORDS[step].button}
          says={WORDS[step].says}
          done={WORDS[step].done}
          danger={WORDS[step].danger === true}
          label={WORDS[step].label}
          input={(reason, commandId) => ({ commandId, vetoId: view.id, version: view.version, reason })}
          {...ends}
        />
      )}
    </View>
  )
}
