import type { TicketView } from '@nuanyu/types/clinic'
import { Image, View } from '@tarojs/components'
import { classes, heading, Icon, imageText, StateTag } from '../../ui'

/** The part that is shown: where it stands, the code to scan, the same code to say. */
export function Stub({ view }: { view: TicketView }) {
  const { event, stateLabel, tone, advice, qr, code, queueNumber, place } = view
  return (
    <View id="ticket" className={classes('stub', `stub--${tone}`)}>
      <View className="stub__head">
        <View className="stub__title" {...heading(2)}>
          {event.title}
        </View>
        <StateTag id="ticket-state" tone={tone} text={stateLabel} />
      </View>
      {queueNumber !== null && <Figure id="ticket-number" label="叫号顺序" value={`${String(queueNumber)} 号`} />}
      {place !== null && <Figure id="ticket-line" label="候补排在" value={`第 ${String(place)} 位`} />}
      <View id="ticket-advice" className="stub__advice">
        <Icon name="info" className="stub__sign" />
        <View>{advice}</View>
      </View>
      {qr !== null && (
        <View className="stub__code">
          <Image
            className="stub__qr"
            src={`data:image/png;base64,${qr}`}
            mode="scaleToFill"
            {...imageText(`签到二维码，编码 ${code.split('').join(' ')}`)}
          />
          <View className="stub__say">扫不出来，就报这六位</View>
          <View id="ticket-code" className="stub__letters">
            {code}
          </View>
        </View>
      )}
    </View>
  )
}

function Figure({ id, label, value }: { id: string; label: string; value: string }) {
  return (
    <View id={id} className="stub__figure">
      <View className="stub__label">{label}</View>
      <View className="stub__value">{value}</View>
    </View>
  )
}
