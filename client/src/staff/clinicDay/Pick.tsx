import { View } from '@tarojs/components'
import { useState } from 'react'
import { usePages } from '../../cloud'
import { keptList, unsentDays } from '../../features/clinicDay/kept'
import { PagedList } from '../../features/work/PagedList'
import { useWorkNav } from '../../features/work/useWorkNav'
import { openPage } from '../../session/openPage'
import { Card, EmptyState, ListRow, Notice, Page, StateTag } from '../../ui'

/** Which event this counter is for. */
export function Pick() {
  const list = usePages('clinic.shelf', { shelf: 'coming' })
  const nav = useWorkNav('clinicDay')
  const [unsent] = useState(unsentDays)
  const open = (id: string) => openPage(`staff/clinicDay/index?id=${id}`)
  return (
    <Page title="义诊签到" audience="staff" wide nav={nav}>
      <View className="day-lead">活动当天在这里签到、登记现场来的人。有网时先打开一次，之后没有网也能用。</View>
      {unsent.map(({ eventId, count }) => (
        <Notice key={eventId} tone="warn" icon="offline" title={`有 ${String(count)} 条登记还没送出`}>
          <ListRow
            id={`day-unsent-${eventId}`}
            title={keptList(eventId)?.event.title ?? '打开看看'}
            onClick={() => open(eventId)}
          />
        </Notice>
      ))}
      <PagedList
        id="days"
        unit="场"
        list={list}
        empty={
          <EmptyState
            id="days-empty"
            icon="calendar"
            title="没有要举办的活动"
            advice="已发布、还没结束的活动会列在这里。"
          />
        }
      >
        {(rows) => (
          <Card flush>
            {rows.map(({ id, title, when, place, seats, stateLabel, tone }) => (
              <ListRow
                key={id}
                id={`day-${id}`}
                title={title}
                excerpt={when}
                note={[place, seats].filter(Boolean).join(' · ')}
                aside={<StateTag tone={tone} text={stateLabel} />}
                onClick={() => open(id)}
              />
            ))}
          </Card>
        )}
      </PagedList>
    </Page>
  )
}
