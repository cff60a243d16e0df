/** 首诉负责制: it goes back with a record, and the person is not sent around. */
import { Notice } from '../../../ui'
import type { StepProps } from '../../../features/case/step'
import { TextSheet } from '../../../features/case/TextSheet'

export function HandOnSheet(step: StepProps) {
  return (
    <TextSheet
      {...step}
      id="hand-on"
      command="handOn"
      path="reason"
      input={(reason) => ({ reason })}
      title="转回投诉管理部门"
      confirm="转交"
      label="为什么不归这里办，应该找谁"
      placeholder="例如：反映的是门诊药房窗口，不在本科室，建议转药学部"
      maxLength={300}
    >
      <Notice title="首诉负责：我们转，不让患者再跑">
        转交后由投诉管理部门重新分派，答复期限照旧，从收到那天算起。您这里就看不到这件事了。
      </Notice>
    </TextSheet>
  )
}
