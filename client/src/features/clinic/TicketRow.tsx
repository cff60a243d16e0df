/** A ticket in a list: who, when, where, and where it stands. */
import type { MyTicketRow } from '@nuanyu/types/clinic'
import { View } from '@tarojs/components'
import { openPage } from '../../session/openPage'
import { Card, Icon, StateTag } from '../../ui'
import { unbroken } from './hours'
import './ticketRow.scss'

export function TicketRow({ row }: { row: MyTicketRow }) {
  const { id, title, who, when, place, stateLabel, tone } = row
  return (
    <Card
      id={`ticket-row-${id}`}
      title={title}
      note={who}
      tone={tone === 'warn' ? 'accent' : undefined}
      aside={<StateTag tone={tone} text={stateLabel} />}
      onClick={() => openPage(`patient/ticket/index?id=${id}`)}
    >
      <View className="ticket-row__line">
        <Icon name="clock" size={18} className="ticket-row__icon" />
        <View>{unbroken(when)}</View>
      </View>
      <View className="ticket-row__line">
        <Icon name="pin" size={18} className="ticket-row__icon" />
        <View>{place}</View>
      </View>
    </Card>
  )
}
