import type { ClinicView } from '@nuanyu/types/clinic'
import type { Query } from '../../cloud'
import { PlaceCard } from '../../features/clinic/PlaceCard'
import { openPage } from '../../session/openPage'
import { Button, Card, Notice, Page, QueryView, Section } from '../../ui'
import { scrollToId } from '../../ui/scrollToId'
import { About } from './About'
import { Head } from './Head'
import { MySeats } from './MySeats'
import { Promises, Rules } from './Rules'
import { Refused } from './Refused'
import { Result } from './Result'
import { Slots } from './Slots'
import { Who } from './Who'
import { type Registering, useRegistering } from './useRegistering'

export function Event({ view, query }: { view: ClinicView; query: Query<ClinicView> }) {
  const form = useRegistering(view, () => void query.reload())
  return (
    <Page title={view.kindLabel} actions={<Actions view={view} form={form} />}>
      <QueryView {...query} data={view} onRetry={() => void query.reload()}>
        {() => (
          <>
            <Head view={view} />
            <MySeats view={view} />
            {view.result !== null && <Result result={view.result} />}
            <Card title="在哪里">
              <PlaceCard id="clinic-place" place={view.place} phone={view.phone} />
            </Card>
            <About view={view} />
            {view.phase !== 'over' && view.phase !== 'cancelled' && (
              <Section id="clinic-slots" title="时间和名额" note={view.releaseLabel}>
                {view.why !== null && (
                  <Notice id="clinic-why" icon="clock" title={view.why}>
                    {view.walkIns}
                  </Notice>
                )}
                <Slots view={view} slotId={form.slotId} error={form.marks.slotId} onChoose={form.chooseSlot} />
              </Section>
            )}
            {form.slotId !== undefined && <Who form={form} />}
            <Refused view={view} form={form} />
            <Rules view={view} consent={form.slotId !== undefined} />
            <Promises promises={view.promises} filing={view.filing} />
          </>
        )}
      </QueryView>
    </Page>
  )
}

const DO = { seat: '报名', draw: '登记参加抽签', wait: '加入候补', none: '报名' } as const

function Actions({ view, form }: { view: ClinicView; form: Registering }) {
  if (view.why !== null) {
    if (view.mine.length === 0) return null
    return (
      <Button id="clinic-tickets" kind="secondary" icon="qr" onClick={() => openPage('patient/tickets/index')}>
        我的义诊票
      </Button>
    )
  }
  if (form.slot === undefined)
    return (
      <Button id="clinic-go" icon="calendar" onClick={() => scrollToId('clinic-slots')}>
        {view.mine.length > 0 ? '再给一位家人报名' : '选时间报名'}
      </Button>
    )
  return (
    <Button id="clinic-register" loading={form.busy} disabled={form.offer === 'none'} onClick={() => form.send()}>
      {DO[form.offer]} {form.slot.from}–{form.slot.to}
    </Button>
  )
}
