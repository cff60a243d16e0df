/** What the viewer may do with a finding: the server's `can`, each in a sheet that says what will happen. */
import { View } from '@tarojs/components'
import type { FindingCommand, FindingView } from '@nuanyu/types/findings'
import { type ReactNode, useState } from 'react'
import { StepSheet } from '../../features/steps/StepSheet'
import { Button, Notice } from '../../ui'
import { DisposeSheet } from './DisposeSheet'
import { ReviewSheet } from './ReviewSheet'

type Step = Exclude<FindingCommand, 'accept' | 'appeal'>

const ORDER: readonly Step[] = ['review', 'notify', 'confirm', 'dispose', 'close', 'dismiss', 'drop']
const BUTTONS: Record<Step, string> = {
  review: '复核',
  drop: '不列为发现',
  notify: '告知，请其说明',
  confirm: '认定成立',
  dismiss: '认定不成立',
  dispose: '决定怎么处理',
  close: '办结',
}

interface StepsProps {
  finding: FindingView
  onChanged: (finding: FindingView) => void
  onReload: () => void
}

export function FindingSteps({ finding, onChanged, onReload }: StepsProps) {
  const [step, setStep] = useState<Step>()
  const shared = {
    finding,
    onReload,
    onClose: () => setStep(undefined),
    onDone: (after: FindingView) => {
      setStep(undefined)
      onChanged(after)
    },
  }
  const offered = ORDER.filter((one) => finding.can.includes(one))
  return (
    <View className="steps-stack">
      {finding.why !== '' && <Notice id="finding-why" icon="users" title={finding.why} />}
      {offered.map((one, index) => (
        <Button
          key={one}
          id={`finding-${one}`}
          kind={index === 0 ? 'primary' : 'secondary'}
          onClick={() => setStep(one)}
        >
          {BUTTONS[one]}
        </Button>
      ))}
      {step !== undefined && sheetOf(step, shared)}
    </View>
  )
}

interface Shared {
  finding: FindingView
  onDone: (finding: FindingView) => void
  onReload: () => void
  onClose: () => void
}

function sheetOf(step: Step, shared: Shared): ReactNode {
  const { finding, onDone, onReload, onClose } = shared
  const after = { onDone, onReload, onClose }
  const on = (commandId: string) => ({ commandId, findingId: finding.id, version: finding.version })
  const whom = finding.person ? finding.person.name : `${finding.department.label}的经办人和负责人`
  switch (step) {
    case 'review':
      return <ReviewSheet {...shared} />
    case 'dispose':
      return <DisposeSheet {...shared} />
    case 'notify':
      return (
        <StepSheet
          {...after}
          id="finding-notify-sheet"
          action="findings.notify"
          title={`告知${whom}`}
          confirm="告知"
          says="从明天起有 5 个工作日说明、认可或提出异议，期限内不能认定。看不到是谁检查的。"
          done="已告知"
          input={(_text, commandId) => on(commandId)}
        />
      )
    case 'drop':
      return (
        <StepSheet
          {...after}
          id="finding-drop-sheet"
          action="findings.drop"
          title="不列为发现"
          confirm="不列为发现"
          danger
          says="不会告诉被检查的人；姓名、内容和照片都清除，不能恢复，只留下您写的理由。"
          done="已处理"
          label="理由"
          input={(reason, commandId) => ({ ...on(commandId), reason })}
        />
      )
    case 'confirm':
      return (
        <StepSheet
          {...after}
          id="finding-confirm-sheet"
          action="findings.confirm"
          title="认定成立"
          confirm="认定成立"
          says={
            finding.good ? '认定后告诉本人（科室）。' : '认定后告诉本人（科室），理由他们看得到；接着决定怎么处理。'
          }
          done="已认定"
          label="理由"
          placeholder="凭什么认定；有异议的，逐条回应"
          input={(reason, commandId) => ({ ...on(commandId), reason })}
        />
      )
    case 'dismiss':
      return (
        <StepSheet
          {...after}
          id="finding-dismiss-sheet"
          action="findings.dismiss"
          title="认定不成立"
          confirm="不成立，清除"
          danger
          says="姓名、内容、说明和照片都清除，来源的检查记录里也一样，不能恢复；会告诉本人（科室）。"
          done="已销案"
          label="理由"
          placeholder="请不要写姓名"
          input={(reason, commandId) => ({ ...on(commandId), reason })}
        />
      )
    case 'close':
      return (
        <StepSheet
          {...after}
          id="finding-close-sheet"
          action="findings.close"
          title="办结"
          confirm="办结"
          says="处理已经落实。办结后不能再改。"
          done="已办结"
          label="落实的情况"
          path="text"
          input={(text, commandId) => ({ ...on(commandId), text })}
        />
      )
  }
}
