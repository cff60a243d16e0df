/** A dispute about treatment or damages has a way of its own. */
import { Notice } from '../../../ui'
import type { StepProps } from '../../../features/case/step'
import { TextSheet } from '../../../features/case/TextSheet'

export function ReferDisputeSheet(step: StepProps) {
  return (
    <TextSheet
      {...step}
      id="dispute"
      command="referDispute"
      path="explanation"
      input={(explanation) => ({ explanation })}
      title="转纠纷处理"
      confirm="转纠纷处理"
      danger
      label="怎样告诉患者"
      hint="患者看到的就是这段话。写清楚接下来找谁、电话、可以走哪些途径。"
      placeholder="例如：您反映的涉及诊疗过错和赔偿，医患关系办公室会在2个工作日内联系您；您也可以申请医调委调解或医疗鉴定。"
      maxLength={500}
    >
      <Notice tone="warn">这里的办理就此结束，不再拟写答复。</Notice>
    </TextSheet>
  )
}
