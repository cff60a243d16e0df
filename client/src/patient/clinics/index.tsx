import type { ClinicKind } from '@nuanyu/types/clinic'
import { useDidShow, useShareAppMessage } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { favourites, toggleFavourite } from '../../features/clinic/favourites'
import { keptRows } from '../../features/clinic/tickets'
import { useHere } from '../../features/clinic/useHere'
import { openPage } from '../../session/openPage'
import { Card, ListRow, Page, Segmented } from '../../ui'
import { CalendarView } from './CalendarView'
import './clinics.scss'
import { ComingView } from './ComingView'
import { KeptView } from './KeptView'
import { Tools } from './Tools'
import type { CardActions } from './props'

const VIEWS = [
  { id: 'coming', label: '要举办的' },
  { id: 'calendar', label: '日历' },
  { id: 'kept', label: '我收藏的' },
] as const
type Way = (typeof VIEWS)[number]['id']

/** What free clinics there are, for somebody who wants to go to one. */
export default function ClinicsPage() {
  const [view, setView] = useState<Way>('coming')
  const [kind, setKind] = useState<ClinicKind | ''>('')
  const [near, setNear] = useState(false)
  const [kept, setKept] = useState(favourites)
  const [tickets, setTickets] = useState(() => keptRows(false).length)
  const here = useHere()
  useDidShow(() => {
    setKept(favourites())
    setTickets(keptRows(false).length)
  })
  useShareAppMessage(() => ({ title: '义诊和健康活动，先看先报名', path: '/patient/clinics/index' }))

  const cards: CardActions = {
    here: here.point,
    isKept: ({ id }) => kept.some((one) => one.id === id),
    onKeep: (card) => setKept(toggleFavourite(card)),
    onOpen: ({ id }) => openPage(`patient/clinic/index?id=${id}`),
  }
  const filter = { kind, onAll: () => setKind('') }
  return (
    <Page title="义诊报名" wide>
      {tickets > 0 && (
        <Card flush>
          <ListRow
            id="clinics-tickets"
            icon="qr"
            title="我的义诊票"
            note={`要来的 ${String(tickets)} 张，没有网络也能打开`}
            onClick={() => openPage('patient/tickets/index')}
          />
        </Card>
      )}
      <View className="clinics-view">
        <Segmented id="clinics-view" label="怎么看" options={VIEWS} value={view} onChange={setView} />
      </View>
      {view !== 'kept' && <Tools kind={kind} onKind={setKind} here={here} near={near} onNear={setNear} />}
      <View id="clinics-shown">
        {view === 'coming' && <ComingView {...cards} {...filter} near={near && here.state === 'known'} />}
        {view === 'calendar' && <CalendarView {...cards} {...filter} />}
        {view === 'kept' && <KeptView {...cards} items={kept} onLook={() => setView('coming')} />}
      </View>
    </Page>
  )
}
