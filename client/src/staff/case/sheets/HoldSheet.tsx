/** Legal hold, on and off. */
import type { StepProps } from '../../../features/case/step'
import { TextSheet } from '../../../features/case/TextSheet'
import { Notice } from '../../../ui'

export function HoldSheet(step: StepProps) {
  const held = step.view.staffOnly?.held ?? null
  return (
    <TextSheet
      {...step}
      id="hold"
      command="hold"
      path="reason"
      input={(reason) => ({ on: held === null, reason })}
      title={held === null ? '保全材料' : '解除保全'}
      confirm={held === null ? '保全' : '解除'}
      danger={held !== null}
      label={held === null ? '为什么要保全' : '为什么可以解除'}
      placeholder={held === null ? '例如：已进入医疗损害鉴定，案号……' : '例如：鉴定已结束，结论已归档'}
      maxLength={300}
    >
      {held === null ? (
        <Notice>保全期间，这件事和联系方式都不会因到期而清除，患者要求删除时也会告诉他还在保全。</Notice>
      ) : (
        <Notice tone="warn" title={`现在的保全：${held}`}>
          解除后，到了保存期限会照常清除，清除后不能恢复。
        </Notice>
      )}
    </TextSheet>
  )
}
