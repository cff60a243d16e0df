/** Something for colleagues alone. */
import type { StepProps } from '../../../features/case/step'
import { TextSheet } from '../../../features/case/TextSheet'

export function NoteSheet(step: StepProps) {
  return (
    <TextSheet
      {...step}
      id="note"
      command="note"
      path="text"
      input={(text) => ({ text })}
      title="内部记录"
      confirm="记下"
      label="记录什么"
      hint="记入办理经过，标“内部”。患者看不到，写下后不能改。"
      placeholder="例如：已调看当天排班表，夜班只有一人在岗"
      maxLength={1000}
    />
  )
}
