import { View } from '@tarojs/components'
import { visitQueues, type VisitRow, type VisitView } from '@nuanyu/types/visits'
import { useState } from 'react'
import { usePages } from '../../cloud'
import { visitTones } from '../../features/findings/tones'
import '../../features/steps/steps.scss'
import { PagedList } from '../../features/work/PagedList'
import { useWorkNav } from '../../features/work/useWorkNav'
import { openPage } from '../../session/openPage'
import { useSession } from '../../session/useSession'
import { Button, Card, EmptyState, ListRow, Page, Segmented, StateTag } from '../../ui'

type State = VisitView['state']
const STATES = (Object.keys(visitQueues) as State[]).map((id) => ({ id, label: visitQueues[id] }))

const NOTHING: Record<State, { title: string; advice: string }> = {
  scheduled: {
    title: '没有待检查的',
    advice: '安排一次暗访、走流程或现场检查，巡查员会收到通知；被检查的科室不知道。',
  },
  conducted: { title: '没有待提交的', advice: '巡查员已送回、还没有提交的在这里。' },
  submitted: { title: '还没有提交的', advice: '提交的检查和得分在这里，列为发现的去“检查发现”里复核。' },
  cancelled: { title: '没有取消的', advice: '取消的检查留在这里，写着原因。' },
}

/** Visits by where they stand. Of one's own department there is none here. */
export default function OfficeVisitsPage() {
  const [state, setState] = useState<State>('scheduled')
  const list = usePages('visits.queue', { state })
  const nav = useWorkNav('officeVisits')
  const { session } = useSession()
  return (
    <Page title="检查安排" audience="office" wide nav={nav}>
      <View className="steps-bar">
        <Segmented id="office-visits" label="看哪些" options={STATES} value={state} onChange={setState} />
        {session?.homes.includes('visitPlan') === true && (
          <Button id="visit-new" icon="plus" onClick={() => openPage('office/visitPlan/index')}>
            安排检查
          </Button>
        )}
      </View>
      <PagedList
        id="office-visits-list"
        unit="次"
        list={list}
        empty={<EmptyState id="office-visits-empty" icon="search" {...NOTHING[state]} />}
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
      id={`office-visit-${row.id}`}
      icon="search"
      title={`${row.department}${row.post === '' ? '' : ` · ${row.post}`}`}
      excerpt={row.title}
      note={[row.kindLabel, row.window, row.inspector, row.due].filter(Boolean).join(' · ')}
      aside={
        <StateTag
          tone={row.late ? 'bad' : visitTones[row.state]}
          text={row.score === null ? row.stateLabel : `${String(row.score)} 分`}
        />
      }
      onClick={() => openPage(`office/visitPlan/index?id=${row.id}`)}
    />
  )
}
