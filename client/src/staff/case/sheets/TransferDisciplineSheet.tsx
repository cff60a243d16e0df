/** Breaches of the nine rules: past department and complaint office, for good. */
import { Notice } from '../../../ui'
import type { StepProps } from '../../../features/case/step'
import { TextSheet } from '../../../features/case/TextSheet'

export function TransferDisciplineSheet(step: StepProps) {
  return (
    <TextSheet
      {...step}
      id="transfer"
      command="transferDiscipline"
      path="reason"
      input={(reason) => ({ reason })}
      title="转纪检监察"
      confirm="转出"
      danger
      label="涉及哪一条，依据是什么"
      placeholder="例如：反映收受红包，涉及九项准则第8条，来信附有照片"
      maxLength={300}
    >
      <Notice tone="warn" icon="lock" title="转出后，科室和投诉管理部门都看不到这件事">
        包括您自己。由纪检监察室独立办理和答复，不能从这里收回。
      </Notice>
    </TextSheet>
  )
}
