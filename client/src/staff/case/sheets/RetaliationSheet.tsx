/** The answer to somebody who was given trouble for having complained. */
import { View } from '@tarojs/components'
import type { StepProps } from '../../../features/case/step'
import { TextSheet } from '../../../features/case/TextSheet'
import './RetaliationSheet.scss'

export function RetaliationSheet(step: StepProps) {
  const waiting = (step.view.staffOnly?.retaliation ?? []).filter(({ answer }) => answer === null)
  return (
    <TextSheet
      {...step}
      id="retaliation"
      command="handleRetaliation"
      path="text"
      input={(text) => ({ text })}
      title="处理报复反映"
      confirm="告诉患者"
      label="怎样处理了"
      hint="患者看到的就是这段话。"
      placeholder="例如：已找当事人核实并约谈，后续治疗改由另一组负责，再有类似情况请直接找纪检监察室。"
      maxLength={500}
    >
      {waiting.map(({ when, text }) => (
        <View key={`${when}${text}`} className="sheet-quote">
          <View className="sheet-quote__note">{when} 患者反映</View>
          {text}
        </View>
      ))}
    </TextSheet>
  )
}
