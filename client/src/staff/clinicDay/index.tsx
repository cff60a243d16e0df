import { useRouter } from '@tarojs/taro'
import { useClinicDay } from '../../features/clinicDay/useClinicDay'
import { Page, QueryView } from '../../ui'
import { Counter } from './Counter'
import './index.scss'
import { Pick } from './Pick'

/** At the table: who is expected, who came. Works for hours without network. */
export default function ClinicDayPage() {
  const { id = '' } = useRouter().params
  return id === '' ? <Pick /> : <Day eventId={id} />
}

function Day({ eventId }: { eventId: string }) {
  const day = useClinicDay(eventId)
  if (day.list === undefined || day.shown === undefined)
    return (
      <Page title="义诊签到" audience="staff" wide>
        <QueryView loading={day.busy} data={undefined} error={day.error} onRetry={day.sync}>
          {() => null}
        </QueryView>
      </Page>
    )
  return <Counter eventId={eventId} day={day} list={day.list} shown={day.shown} />
}
