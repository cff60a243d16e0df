import { View } from '@tarojs/components'
import { clinicShelves, type ClinicShelf } from '@nuanyu/types/clinic'
import { useState } from 'react'
import { usePages } from '../../cloud'
import { ListHead } from '../../features/work/ListHead'
import { PagedList } from '../../features/work/PagedList'
import { useWorkNav } from '../../features/work/useWorkNav'
import { openPage } from '../../session/openPage'
import { Button, Card, EmptyState, ListRow, Page, Segmented, StateTag } from '../../ui'
import './index.scss'

const SHELVES = Object.keys(clinicShelves) as ClinicShelf[]

const NOTHING: Record<ClinicShelf, { title: string; advice: string }> = {
  todo: { title: '没有等您办的', advice: '等批准的、办完还没结束的、还没写总结的，会排在这里。' },
  coming: { title: '没有要举办的活动', advice: '批准发布后的活动在这里，可以看报名情况、调整名额。' },
  drafts: { title: '没有草稿', advice: '起草一场，或从办过的活动复制。' },
  past: { title: '还没有办过的活动', advice: '活动结束后留在这里，可以写总结、复制再办。' },
}

/** Free clinics at work: what waits for the viewer, what comes, what is planned, what was held. */
export default function OfficeClinicsPage() {
  const [shelf, setShelf] = useState<ClinicShelf>('todo')
  const list = usePages('clinic.shelf', { shelf })
  const { head } = list
  const nav = useWorkNav('clinics', head?.counts.todo ? { clinics: head.counts.todo } : {})
  return (
    <Page title="义诊安排" audience="office" wide nav={nav}>
      <ListHead says="起草、送党委办公室批准后发布；名额先到先得或抽签，改期、取消自动通知每个人。">
        {head?.can.includes('statistics') === true && (
          <Button
            id="clinics-statistics"
            kind="secondary"
            icon="chart"
            inline
            onClick={() => openPage('office/clinicStatistics/index')}
          >
            统计
          </Button>
        )}
        {head?.can.includes('create') === true && (
          <Button id="clinics-create" icon="plus" inline onClick={() => openPage('office/clinicPlan/index')}>
            起草一场
          </Button>
        )}
      </ListHead>
      <View className="clinics-shelves">
        <Segmented
          id="clinics-shelf"
          label="看哪些"
          options={SHELVES.map((id) => ({
            id,
            label: clinicShelves[id],
            ...(head === undefined ? {} : { count: head.counts[id] }),
          }))}
          value={shelf}
          onChange={setShelf}
        />
      </View>
      <PagedList
        id="clinics"
        unit="场"
        list={list}
        empty={<EmptyState id="clinics-empty" icon="calendar" {...NOTHING[shelf]} />}
      >
        {(rows) => (
          <Card flush>
            {rows.map(({ id, title, kindLabel, stateLabel, tone, when, place, branch, seats }) => (
              <ListRow
                key={id}
                id={`clinics-row-${id}`}
                title={title}
                excerpt={when}
                note={[seats, kindLabel, branch, place].filter(Boolean).join(' · ')}
                aside={<StateTag tone={tone} text={stateLabel} />}
                onClick={() => openPage(`office/clinicManage/index?id=${id}`)}
              />
            ))}
          </Card>
        )}
      </PagedList>
    </Page>
  )
}
