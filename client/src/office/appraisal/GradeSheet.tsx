/** A grade that a person gives, with words: first by the head, or after an appeal by somebody else. */
import type { AppraisalView } from '@nuanyu/types/appraisal'
import { useState } from 'react'
import { StepSheet } from '../../features/steps/StepSheet'
import { ChipGroup, Field } from '../../ui'

interface GradeSheetProps {
  step: 'propose' | 'reconsider'
  view: AppraisalView
  onDone: (view: AppraisalView) => void
  onReload: () => void
  onClose: () => void
}

export function GradeSheet({ step, view, ...ends }: GradeSheetProps) {
  const [grade, setGrade] = useState<string[]>([])
  const on = (commandId: string) => ({
    commandId,
    staffId: view.person.staffId,
    year: view.year,
    version: view.version,
    grade: grade[0] ?? '',
  })
  const choice = (marks: Record<string, string>, clear: (path: string) => void) => (
    <Field label="等次" required error={marks.grade && '请选择等次'}>
      <ChipGroup
        id="appraisal-grade"
        single
        options={view.grades}
        value={grade}
        onChange={(next) => {
          setGrade(next)
          clear('grade')
        }}
      />
    </Field>
  )
  return step === 'propose' ? (
    <StepSheet
      id="appraisal-propose-sheet"
      action="appraisal.propose"
      title={`评定 ${view.person.name} ${String(view.year)}年度`}
      confirm="送本人签意见"
      says="请对照全年的依据。评语和等次本人都会看到，并有 5 个工作日签意见。"
      done="已送本人"
      label="评语"
      path="words"
      maxLength={500}
      placeholder="写具体做了什么，不写套话"
      fields={['grade']}
      input={(words, commandId) => ({ ...on(commandId), words })}
      {...ends}
    >
      {choice}
    </StepSheet>
  ) : (
    <StepSheet
      id="appraisal-reconsider-sheet"
      action="appraisal.reconsider"
      title="复核申诉"
      confirm="作出复核"
      says="您没有参与评定和审核。复核结果是最终结果，本人会看到理由。"
      done="已复核"
      label="复核的理由"
      fields={['grade']}
      input={(reason, commandId) => ({ ...on(commandId), reason })}
      {...ends}
    >
      {choice}
    </StepSheet>
  )
}
