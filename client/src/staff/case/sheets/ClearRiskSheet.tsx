/** A danger was looked at: what was done about it. */
import { Notice } from '../../../ui'
import type { StepProps } from '../../../features/case/step'
import { TextSheet } from '../../../features/case/TextSheet'

export function ClearRiskSheet(step: StepProps) {
  return (
    <TextSheet
      {...step}
      id="clear-risk"
      command="clearRisk"
      path="text"
      input={(text) => ({ text })}
      title="记录风险处置"
      confirm="记录，风险已处置"
      label="谁到场看了，怎么处置的"
      placeholder="例如：14:20 联系6病区护士长到床旁查看，患者平稳，已换班加强巡视"
      maxLength={500}
    >
      <Notice tone="bad" title="请先处置，再来记录">
        还没有人到场看过的，先打电话给科室。记录后红色提示收起，投诉本身照常办理。
      </Notice>
    </TextSheet>
  )
}
