import type { TicketView } from '@nuanyu/types/clinic'
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { useEvery } from '../../features/clinic/useNow'
import { useTicket } from '../../features/clinic/useTicket'
import { Page, QueryView } from '../../ui'
import { Ticket } from './Ticket'
import './ticket.scss'
import { useBrightScreen } from './useBrightScreen'

/** While somebody waits in line, it may be their turn any moment. */
const REFRESH_MS = 20_000

export default function TicketPage() {
  const { id = '', new: isNew } = useRouter().params
  const ticket = useTicket(id)
  const { view, reload } = ticket
  useEvery(view !== undefined && waits(view) ? REFRESH_MS : null, () => void reload())
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()))
  useBrightScreen(view !== undefined && view.qr !== null)
  if (view === undefined)
    return (
      <Page title="义诊票">
        <QueryView {...ticket} data={view} onRetry={() => void reload()}>
          {() => null}
        </QueryView>
      </Page>
    )
  return <Ticket view={view} ticket={ticket} isNew={isNew === '1'} />
}

function waits({ state }: TicketView): boolean {
  return state === 'waitlisted' || state === 'offered' || state === 'entered'
}
