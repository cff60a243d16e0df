/** A push from above, which stays in the record. */
import { Notice } from '../../ui'
import type { StepProps } from './step'
import { TextSheet } from './TextSheet'

export function UrgeSheet(step: StepProps) {
  const { deadline } = step.view
  return (
    <TextSheet
      {...step}
      id="urge"
      command="urge"
      path="text"
      input={(text) => ({ text })}
      title="催办"
      confirm="发出催办"
      label="要他们做什么"
      placeholder="例如：请今天下班前送审答复，有困难请直接和我说"
      maxLength={200}
    >
      <Notice icon="bell" title="现在轮到谁办，谁就会收到">
        这件事{deadline.label}。催办会记入办理经过，患者看不到。
      </Notice>
    </TextSheet>
  )
}
