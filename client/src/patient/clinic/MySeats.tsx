import type { ClinicView } from '@nuanyu/types/clinic'
import { openPage } from '../../session/openPage'
import { Card, ListRow, StateTag } from '../../ui'
import { slotOf } from './form'

/** Who of mine already comes here. */
export function MySeats({ view }: { view: ClinicView }) {
  if (view.mine.length === 0) return null
  return (
    <Card id="clinic-mine" flush title="您在这场的报名" tone="accent">
      {view.mine.map(({ registrationId, slotId, who, stateLabel, tone }) => (
        <ListRow
          key={registrationId}
          id={`clinic-mine-${registrationId}`}
          icon="qr"
          title={who}
          note={slotOf(view, slotId ?? undefined)?.when}
          aside={<StateTag tone={tone} text={stateLabel} />}
          onClick={() => openPage(`patient/ticket/index?id=${registrationId}`)}
        />
      ))}
    </Card>
  )
}
