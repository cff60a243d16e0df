import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { AppraisalView } from '@nuanyu/types/appraisal'
import { useState } from 'react'
import { useQuery } from '../../cloud'
import { YearFile } from '../../features/appraisal/YearFile'
import { StepSheet } from '../../features/steps/StepSheet'
import { Button, Page, QueryView } from '../../ui'
import { GradeSheet } from './GradeSheet'
import { PaperSheet } from './PaperSheet'

/** Somebody's year at work: the pack, the grade, and what the viewer may do with it. */
export default function AppraisalPage() {
  const { staffId = '', year = '' } = useRouter().params
  const query = useQuery('appraisal.get', { staffId, year: Number(year) })
  return (
    <Page title="医德考评" audience="office" wide>
      <QueryView {...query} onRetry={() => void query.reload()}>
        {(view) => (
          <YearFile
            view={view}
            steps={<Steps view={view} onChanged={query.setData} onReload={() => void query.reload()} />}
          />
        )}
      </QueryView>
    </Page>
  )
}

type Step = 'propose' | 'reconsider' | 'confirm' | 'publish' | 'sendBack'

const BUTTONS: Record<Step, string> = {
  propose: '评定等次',
  reconsider: '复核',
  confirm: '审核通过',
  publish: '公布给本人',
  sendBack: '退回重评',
}

interface StepsProps {
  view: AppraisalView
  onChanged: (view: AppraisalView) => void
  onReload: () => void
}

function Steps({ view, onChanged, onReload }: StepsProps) {
  const [step, setStep] = useState<Step | 'state' | 'appeal'>()
  const offered = (Object.keys(BUTTONS) as Step[]).filter((one) => view.can.includes(one))
  const on = (commandId: string) => ({
    commandId,
    staffId: view.person.staffId,
    year: view.year,
    version: view.version,
  })
  const ends = {
    onReload,
    onClose: () => setStep(undefined),
    onDone: (after: AppraisalView) => {
      setStep(undefined)
      onChanged(after)
    },
  }
  return (
    <View className="appraisal-does">
      {offered.map((one) => (
        <Button
          key={one}
          id={`appraisal-${one}`}
          kind={one === 'sendBack' ? 'quiet' : 'primary'}
          onClick={() => setStep(one)}
        >
          {BUTTONS[one]}
        </Button>
      ))}
      {(['state', 'appeal'] as const)
        .filter((one) => view.can.includes(one) && !view.own)
        .map((one) => (
          <Button key={one} id={`appraisal-paper-${one}`} kind="quiet" icon="edit" onClick={() => setStep(one)}>
            {one === 'state' ? '录入书面意见' : '录入书面申诉'}
          </Button>
        ))}
      {(step === 'state' || step === 'appeal') && <PaperSheet step={step} view={view} {...ends} />}
      {(step === 'propose' || step === 'reconsider') && <GradeSheet step={step} view={view} {...ends} />}
      {step === 'confirm' && (
        <StepSheet
          id="appraisal-confirm-sheet"
          action="appraisal.confirm"
          title={`审核：${view.proposal?.label ?? ''}`}
          confirm="审核通过"
          says={
            view.statement === null
              ? '本人在期限内没有意见，会注明“未表示意见”，不视为同意。'
              : '请看过评语、本人意见和全年的依据。通过后再公布给本人。'
          }
          done="已通过"
          input={(_text, commandId) => on(commandId)}
          {...ends}
        />
      )}
      {step === 'publish' && (
        <StepSheet
          id="appraisal-publish-sheet"
          action="appraisal.publish"
          title="公布给本人"
          confirm="公布"
          says="本人会收到通知，从次日起 10 个工作日内可以申诉。"
          done="已公布"
          input={(_text, commandId) => on(commandId)}
          {...ends}
        />
      )}
      {step === 'sendBack' && (
        <StepSheet
          id="appraisal-sendBack-sheet"
          action="appraisal.sendBack"
          title="退回重评"
          confirm="退回"
          says="退回后由科室重新评定，本人要重新签意见。"
          done="已退回"
          label="哪里要重评"
          maxLength={300}
          input={(reason, commandId) => ({ ...on(commandId), reason })}
          {...ends}
        />
      )}
    </View>
  )
}
