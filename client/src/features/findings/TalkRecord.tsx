/** What was said in a talk and what was promised, for both sides.   <TalkRecord talk={talk} /> */
import { View } from '@tarojs/components'
import type { TalkView } from '@nuanyu/types/talks'
import { Card, KeyValues, ListRow, StateTag } from '../../ui'
import '../steps/steps.scss'

export function TalkRecord({ talk }: { talk: TalkView }) {
  const { minutes, acknowledged, closing } = talk
  return (
    <>
      {minutes && (
        <Card id="talk-minutes" title="谈话记录" note={`${minutes.by} 记录 · ${minutes.when}`}>
          <KeyValues items={[{ label: '参加的人', value: minutes.present.join('、') }]} />
          <View className="steps-quote">{minutes.said}</View>
        </Card>
      )}
      {minutes && minutes.commitments.length > 0 && (
        <Card id="talk-commitments" flush title="说定的事">
          {minutes.commitments.map(({ text, byLabel }) => (
            <ListRow key={text} icon="flag" title={text} note={`${byLabel} 前`} />
          ))}
        </Card>
      )}
      {acknowledged && (
        <Card
          id="talk-acknowledged"
          title={acknowledged.signed ? '本人已确认' : '本人没有确认'}
          note={acknowledged.when}
          aside={
            <StateTag tone={acknowledged.signed ? 'good' : 'warn'} text={acknowledged.signed ? '已确认' : '未确认'} />
          }
        >
          {acknowledged.text !== '' && <View className="steps-quote">{acknowledged.text}</View>}
        </Card>
      )}
      {closing !== '' && (
        <Card id="talk-closing" title="办结">
          <View className="steps-quote">{closing}</View>
        </Card>
      )}
    </>
  )
}
