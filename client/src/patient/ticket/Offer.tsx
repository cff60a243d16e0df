import type { TicketView } from '@nuanyu/types/clinic'
import { View } from '@tarojs/components'
import { sayRemaining } from '../../features/clinic/remaining'
import { useNow } from '../../features/clinic/useNow'
import { Card } from '../../ui'

/** A seat that waits for a yes, and how long it still does. */
export function Offer({ until: { at, label } }: { until: NonNullable<TicketView['until']> }) {
  const left = Date.parse(at) - useNow(1000)
  return (
    <Card id="ticket-offer" tone={left > 0 ? 'accent' : 'warn'} title={left > 0 ? '这个名额给您留着' : '留的时间到了'}>
      {left > 0 ? (
        <>
          <View id="ticket-remaining" className="offer__left">
            {sayRemaining(left)}
          </View>
          <View>请在{label}前点下面的“确认”。到时候没有确认，名额就给下一位；不来也请取消，好让别人早点轮到。</View>
        </>
      ) : (
        <View>还可以点“确认”试一试：如果还没有给下一位，就是您的。</View>
      )}
    </Card>
  )
}
