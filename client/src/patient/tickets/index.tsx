import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { usePages } from '../../cloud'
import { TicketRow } from '../../features/clinic/TicketRow'
import { keptRows } from '../../features/clinic/tickets'
import { PagedList } from '../../features/work/PagedList'
import { openPage } from '../../session/openPage'
import { Button, EmptyState, Notice, Page, Segmented } from '../../ui'

const SHELVES = [
  { id: 'coming', label: '要来的' },
  { id: 'past', label: '以前的' },
] as const
type Shelf = (typeof SHELVES)[number]['id']

/** All my seats; without network those that the device kept. */
export default function TicketsPage() {
  const [shelf, setShelf] = useState<Shelf>('coming')
  const past = shelf === 'past'
  const list = usePages('clinic.mine', { past })
  usePullDownRefresh(() => void list.reload().finally(() => Taro.stopPullDownRefresh()))
  const kept = list.items === undefined && list.error !== undefined ? keptRows(past) : []
  return (
    <Page
      title="我的义诊票"
      actions={
        <Button id="tickets-more" kind="secondary" icon="calendar" onClick={() => openPage('patient/clinics/index')}>
          看有哪些活动
        </Button>
      }
    >
      <Segmented id="tickets-shelf" label="看哪些" options={SHELVES} value={shelf} onChange={setShelf} />
      {kept.length > 0 && !list.loading ? (
        <>
          <Notice
            id="tickets-kept"
            tone="warn"
            icon="offline"
            title="现在连不上网，票照样能用"
            action={
              <Button id="tickets-retry" kind="quiet" small inline onClick={() => void list.reload()}>
                再试
              </Button>
            }
          >
            这些是存在这台手机上的。
          </Notice>
          {kept.map((row) => (
            <TicketRow key={row.id} row={row} />
          ))}
        </>
      ) : (
        <PagedList
          id="tickets"
          unit="张"
          list={list}
          empty={
            <EmptyState
              id="tickets-empty"
              icon="qr"
              title={past ? '还没有以前的票' : '没有要来的活动'}
              advice={past ? '参加过的义诊会留在这里' : '报上名，票就在这里，没有网络也能打开'}
            />
          }
        >
          {(rows) => rows.map((row) => <TicketRow key={row.id} row={row} />)}
        </PagedList>
      )}
    </Page>
  )
}
