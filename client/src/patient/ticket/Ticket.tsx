import type { TicketView } from '@nuanyu/types/clinic'
import { useState } from 'react'
import { newCommandId, useCommand } from '../../cloud'
import { unbroken } from '../../features/clinic/hours'
import { PlaceCard } from '../../features/clinic/PlaceCard'
import type { ShownTicket } from '../../features/clinic/useTicket'
import { sayMoment, useToday } from '../../features/time/when'
import { openPage } from '../../session/openPage'
import { Button, Card, KeyValues, ListRow, Notice, Page } from '../../ui'
import { scrollToId } from '../../ui/scrollToId'
import { FormError } from '../FormError'
import { Cancel } from './Cancel'
import { Offer } from './Offer'
import { Stub } from './Stub'

interface TicketProps {
  view: TicketView
  ticket: ShownTicket
  isNew: boolean
}

/** What somebody shows at the table, and whatever they can still change. */
export function Ticket({ view, ticket, isNew }: TicketProps) {
  const [commandId] = useState(newCommandId)
  const reload = () => void ticket.reload()
  const accept = useCommand('clinic.accept', { onConflict: reload })
  const { event, who, when, clash, can, entry } = view

  const confirm = () => {
    void accept.run({ commandId, registrationId: view.id }).then((next) => {
      // Too late, or somebody else confirmed: the ticket knows.
      if (next === null) return reload()
      ticket.put(next)
      scrollToId('ticket')
    })
  }

  return (
    <Page
      title="义诊票"
      actions={
        can.includes('accept') && (
          <Button id="ticket-accept" icon="check" loading={accept.busy} onClick={confirm}>
            确认要这个名额
          </Button>
        )
      }
    >
      <NotFresh ticket={ticket} />
      {isNew && view.state === 'confirmed' && (
        <Notice id="ticket-new" tone="good" title={`${who}约上了`}>
          票存在这台手机上，没有网络也能打开。到“我的”里随时能找到。
        </Notice>
      )}
      {clash !== null && (
        <Notice id="ticket-clash" tone="warn" title="时间可能冲突">
          {clash}
        </Notice>
      )}
      <Stub view={view} />
      {view.until !== null && <Offer until={view.until} />}
      <FormError error={accept.error} onLook={reload} />
      <Card title="什么时候、谁来">
        <KeyValues
          items={[
            { label: '时间', value: unbroken(when), id: 'ticket-when' },
            { label: '来的人', value: who, id: 'ticket-who' },
            ...(event.bring === '' ? [] : [{ label: '要带', value: event.bring }]),
          ]}
        />
      </Card>
      <Card title="在哪里">
        <PlaceCard id="ticket-place" place={event.place} phone={event.phone} />
      </Card>
      <Card flush>
        <ListRow
          id="ticket-event"
          icon="info"
          title="活动介绍和规则"
          onClick={() => openPage(`patient/clinic/index?id=${event.id}`)}
        />
        {entry !== null && (
          <ListRow
            id="ticket-draw"
            icon="list"
            title="抽签怎么抽、怎么核对"
            note={`您的号是 ${String(entry)}`}
            onClick={() => openPage(`patient/clinicDraw/index?id=${event.id}`)}
          />
        )}
        <ListRow id="ticket-all" icon="qr" title="我的义诊票" onClick={() => openPage('patient/tickets/index')} />
      </Card>
      <Cancel view={view} onDone={ticket.put} onReload={reload} />
    </Page>
  )
}

/** Said only when the server did not answer: until when what is shown was true. */
function NotFresh({ ticket: { since, loading, reload } }: { ticket: ShownTicket }) {
  const today = useToday()
  if (since === undefined) return null
  return (
    <Notice
      id="ticket-since"
      tone="warn"
      icon="offline"
      title="现在连不上网，票照样能用"
      action={
        <Button id="ticket-retry" kind="quiet" small inline loading={loading} onClick={() => void reload()}>
          再试
        </Button>
      }
    >
      这是{sayMoment(new Date(since).toISOString(), today)}看到的，之后的变化这里还不知道。
    </Notice>
  )
}
