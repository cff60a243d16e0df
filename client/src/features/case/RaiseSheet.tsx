/** Brought to the leader by somebody, and not by the passing of days. */
import { Notice } from '../../ui'
import type { StepProps } from './step'
import { TextSheet } from './TextSheet'

export function RaiseSheet(step: StepProps) {
  return (
    <TextSheet
      {...step}
      id="raise"
      command="raise"
      path="text"
      input={(text) => ({ text })}
      title="报分管领导"
      confirm="报领导"
      label="请领导过问什么"
      placeholder="例如：涉及三个科室，催了两次没有进展，请协调"
      maxLength={200}
    >
      <Notice icon="flag" title="党委办公室会收到">
        记下是您在什么时候报的。原来的提醒照旧，患者看不到。
      </Notice>
    </TextSheet>
  )
}
