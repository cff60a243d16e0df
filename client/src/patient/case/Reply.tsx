import { changeKinds, type CaseView } from '@nuanyu/types/feedback'
import { View } from '@tarojs/components'
import { Card, Icon } from '../../ui'
import { sayDay, sayMoment, useToday } from '../../features/time/when'

const SIGNS = { none: 'minus', planned: 'calendar', made: 'check' } as const

/** The answer, and what changes because somebody spoke up. */
export function Reply({ reply }: { reply: NonNullable<CaseView['reply']> }) {
  const today = useToday()
  const { kind, text, on } = reply.change
  return (
    <Card id="case-reply" tone="good" title="医院的答复" note={sayMoment(reply.at, today)}>
      <View className="case__words">{reply.text}</View>
      <View className="case__change" id="case-change">
        <Icon name={SIGNS[kind]} />
        <View>
          <View className="case__change-title">
            {changeKinds[kind]}
            {on !== null && kind !== 'none' && ` · ${sayDay(on, today)}`}
          </View>
          {text !== '' && <View>{text}</View>}
        </View>
      </View>
    </Card>
  )
}
