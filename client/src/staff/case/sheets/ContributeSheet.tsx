/** What a department that was asked to help found out. */
import { Notice } from '../../../ui'
import type { StepProps } from '../../../features/case/step'
import { TextSheet } from '../../../features/case/TextSheet'

export function ContributeSheet(step: StepProps) {
  return (
    <TextSheet
      {...step}
      id="contribute"
      command="contribute"
      path="text"
      input={(text) => ({ text })}
      title="写配合意见"
      confirm="提交"
      label="本科室核实的情况"
      placeholder="当时怎样、按什么规定、本科室准备怎么改"
      maxLength={1000}
    >
      <Notice>
        提交给{step.view.department?.label ?? '主办科室'}，由他们写进答复。提交后不能再改，患者看不到原文。
      </Notice>
    </TextSheet>
  )
}
