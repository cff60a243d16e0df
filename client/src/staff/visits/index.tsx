import { View } from '@tarojs/components'
import type { VisitRow } from '@nuanyu/types/visits'
import { useEffect, useState } from 'react'
import { newCommandId, usePages } from '../../cloud'
import { call } from '../../cloud/call'
import { visitTones } from '../../features/findings/tones'
import '../../features/steps/steps.scss'
import { freshFilled, isTouched } from '../../features/visits/filled'
import { keepVisit, keptVisit, keptVisits } from '../../features/visits/kept'
import { PagedList } from '../../features/work/PagedList'
import { useWorkNav } from '../../features/work/useWorkNav'
import { openPage } from '../../session/openPage'
import { Card, EmptyState, ListRow, Notice, Page, Segmented, StateTag } from '../../ui'

const SHOWN = [
  { id: 'open', label: '要去的' },
  { id: 'done', label: '去过的' },
] as const

/** Where the inspector is to go. What is to be done is put on the device at once: there may be no network there. */
export default function VisitsPage() {
  const [shown, setShown] = useState<'open' | 'done'>('open')
  const list = usePages('visits.mine', { done: shown === 'done' })
  const nav = useWorkNav('visits')
  const stored = useStored(shown === 'open' ? list.items : undefined)
  const offline = list.error !== undefined && list.items === undefined
  return (
    <Page title="我的检查" audience="staff" wide nav={nav}>
      <View className="steps-bar">
        <Segmented id="visits" label="看哪些" options={SHOWN} value={shown} onChange={setShown} />
      </View>
      {shown === 'open' && (offline || (stored > 0 && list.items !== undefined)) && (
        <Notice
          id="visits-stored"
          icon={offline ? 'offline' : 'check'}
          title={offline ? '现在连不上网' : '清单已存在这台手机上'}
        >
          {offline ? '存在手机上的检查照常可以做。' : '没有网也能检查，有网时自己送出。'}
        </Notice>
      )}
      {shown === 'open' && offline && <Stored />}
      <PagedList
        id="visits-list"
        unit="次"
        list={list}
        empty={
          <EmptyState
            id="visits-empty"
            icon="search"
            title={shown === 'open' ? '没有要去的检查' : '还没有去过的'}
            advice="党委办公室安排检查后会通知您。不会安排您检查自己的科室。"
          />
        }
      >
        {(rows) => (
          <Card flush>
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </Card>
        )}
      </PagedList>
    </Page>
  )
}

function Row({ row }: { row: VisitRow }) {
  return (
    <ListRow
      id={`visit-row-${row.id}`}
      icon="search"
      title={`${row.department}${row.post === '' ? '' : ` · ${row.post}`}`}
      note={[row.kindLabel, row.title, `${String(row.items)} 项`, row.window].join(' · ')}
      excerpt={row.due}
      aside={
        <StateTag
          tone={row.late ? 'bad' : visitTones[row.state]}
          text={row.score === null ? row.stateLabel : `${row.stateLabel} ${String(row.score)} 分`}
        />
      }
      onClick={() => openPage(`staff/visit/index?id=${row.id}`)}
    />
  )
}

/** What lies on the device, where the list cannot be asked for. */
function Stored() {
  const [kept] = useState(keptVisits)
  if (kept.length === 0) return null
  return (
    <Card flush title="存在手机上的">
      {kept.map(({ visit }) => (
        <Row key={visit.id} row={visit} />
      ))}
    </Card>
  )
}

/** Puts each visit that is to be done on the device, one after the other, unless it is there as it is now. */
function useStored(rows: VisitRow[] | undefined): number {
  const [stored, setStored] = useState(0)
  useEffect(() => {
    if (rows === undefined) return undefined
    let gone = false
    const wanted = rows.filter(({ state }) => state === 'scheduled')
    void (async () => {
      for (const { id, version } of wanted) {
        const kept = keptVisit(id)
        const current = kept && (kept.visit.version === version || kept.sending || isTouched(kept.filled, kept.visit))
        if (gone) return
        if (current) continue
        try {
          const visit = await call('visits.get', { visitId: id })
          keepVisit({ visit, filled: freshFilled(visit, newCommandId()), sending: false })
        } catch {
          // The next showing of the list tries again.
          return
        }
      }
      if (!gone) setStored(wanted.length)
    })()
    return () => {
      gone = true
    }
  }, [rows])
  return stored
}
