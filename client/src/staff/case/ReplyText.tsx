/** A reply as the patient reads it, with what changes because of it. */
import { View } from '@tarojs/components'
import { changeKinds, type Change } from '@nuanyu/types/feedback'
import { sayDate } from '../../features/time/day'
import { StateTag } from '../../ui'
import './ReplyText.scss'

const TONES = { none: 'muted', planned: 'warn', made: 'good' } as const

export function ReplyText({ text, change }: { text: string; change: Change }) {
  return (
    <View>
      <View className="case-text">{text}</View>
      <View className="reply-change">
        <StateTag tone={TONES[change.kind]} text={changeKinds[change.kind]} />
        {change.text !== '' && <View className="reply-change__text">{change.text}</View>}
        {change.on !== null && (
          <View className="reply-change__day">
            {change.kind === 'made' ? '完成于 ' : '计划在 '}
            {sayDate(change.on)}
          </View>
        )}
      </View>
    </View>
  )
}
