/** Back to whoever drafted it, with what they need to do better. */
import type { StepProps } from '../../../features/case/step'
import { TextSheet } from '../../../features/case/TextSheet'

export function ReturnSheet(step: StepProps) {
  return (
    <TextSheet
      {...step}
      id="return"
      command="returnReply"
      path="reason"
      input={(reason) => ({ reason })}
      title="退回修改"
      confirm="退回"
      label="哪里要改"
      hint="只有院内同事看得到，患者看不到。"
      placeholder="例如：请写明改进的时间和负责的岗位"
      maxLength={300}
    />
  )
}
