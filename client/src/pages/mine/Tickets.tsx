import { usePages } from '../../cloud'
import { TicketRow } from '../../features/clinic/TicketRow'
import { keptRows } from '../../features/clinic/tickets'
import { openPage } from '../../session/openPage'
import { Button, Section } from '../../ui'

const SHOWN = 3

/** The next seats at free clinics. Without network those that the device kept; nothing at all where there are none. */
export function Tickets() {
  const { items, error } = usePages('clinic.mine', { past: false })
  const rows = items ?? (error === undefined ? [] : keptRows(false))
  if (rows.length === 0) return null
  return (
    <Section
      id="mine-tickets"
      title="我的义诊票"
      note={rows.length > SHOWN ? '最近的几张' : '没有网络也能打开'}
      aside={
        <Button id="mine-tickets-all" kind="quiet" small inline onClick={() => openPage('patient/tickets/index')}>
          全部
        </Button>
      }
    >
      {rows.slice(0, SHOWN).map((row) => (
        <TicketRow key={row.id} row={row} />
      ))}
    </Section>
  )
}
