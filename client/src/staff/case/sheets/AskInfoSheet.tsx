/** One question to the patient. The clock does not stop. */
import { Notice } from '../../../ui'
import type { StepProps } from '../../../features/case/step'
import { TextSheet } from '../../../features/case/TextSheet'

export function AskInfoSheet(step: StepProps) {
  return (
    <TextSheet
      {...step}
      id="ask-info"
      command="askInfo"
      path="question"
      input={(question) => ({ question })}
      title="请患者补充"
      confirm="发给患者"
      label="想请患者补充什么"
      hint="一次问清楚。不要问姓名、电话、床号。"
      placeholder="例如：当时是白班还是夜班？等的是哪个窗口？"
      maxLength={300}
    >
      <Notice tone="warn" icon="clock" title="答复期限不会因此停下">
        患者不回复，您也可以接着调查、按现有情况答复。
      </Notice>
    </TextSheet>
  )
}
