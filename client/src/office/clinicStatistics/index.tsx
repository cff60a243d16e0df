import { View } from '@tarojs/components'
import type { ClinicStatistics } from '@nuanyu/types/clinic'
import { useState } from 'react'
import { useQuery } from '../../cloud'
import { useTakeFile } from '../../features/files/useTakeFile'
import { today } from '../../features/time/day'
import { Button, EmptyState, Notice, Page, QueryView, SelectInput, StatTile, StatTiles } from '../../ui'
import { halfOf, movedBy } from './half'
import './index.scss'
import { Lines } from './Lines'

/** Half a year of free clinics. Who came is nobody's opinion, so that small numbers may be shown; names never are. */
export default function ClinicStatisticsPage() {
  const [half, setHalf] = useState(() => halfOf(today()))
  const [branchId, setBranchId] = useState<string | null>(null)
  const query = useQuery('clinic.statistics', { half, branchId })
  const file = useTakeFile('clinic.exportStatistics')
  // The choices stay while another half-year is asked for.
  const [choices, setChoices] = useState<Pick<ClinicStatistics, 'halves' | 'branches'>>({ halves: [], branches: [] })
  if (query.data && query.data.halves !== choices.halves && query.data.branches !== choices.branches)
    setChoices({ halves: query.data.halves, branches: known(choices.branches, query.data.branches) })
  return (
    <Page title="义诊统计" audience="office" wide>
      <View className="clinic-stats-bar">
        <View className="clinic-stats-bar__choice">
          <SelectInput id="stats-half" label="哪半年" options={choices.halves} value={half} onChange={setHalf} />
        </View>
        <View className="clinic-stats-bar__choice">
          <SelectInput
            id="stats-branch"
            label="哪个支部"
            options={[
              { id: ALL, label: '全部支部和科室' },
              ...choices.branches.map(({ id, name }) => ({ id, label: name })),
            ]}
            value={branchId ?? ALL}
            onChange={(id) => setBranchId(id === ALL ? null : id)}
          />
        </View>
        <Button
          id="stats-export"
          kind="secondary"
          icon="download"
          inline
          loading={file.busy}
          onClick={() => void file.take({ half, branchId })}
        >
          {file.busy ? '正在生成' : '导出表格'}
        </Button>
      </View>
      {file.error && <Notice tone="bad" title={file.error.message} />}
      <QueryView
        {...query}
        onRetry={() => void query.reload()}
        isEmpty={({ events, before }) => events === 0 && before.events === 0}
        empty={<EmptyState id="stats-empty" icon="chart" title="这半年还没有办过活动" advice="换一个半年看看。" />}
      >
        {(figures) => <Figures figures={figures} />}
      </QueryView>
    </Page>
  )
}

const ALL = 'all'

/** A branch without events in this half-year is still one to choose. */
function known(before: ClinicStatistics['branches'], now: ClinicStatistics['branches']): ClinicStatistics['branches'] {
  return [...now, ...before.filter(({ id }) => !now.some((one) => one.id === id))]
}

function Figures({ figures }: { figures: ClinicStatistics }) {
  const { events, visits, before, registered, walkIns, noShows, heads, people, unnamed } = figures
  return (
    <View id="stats">
      <View className="clinic-stats__half">{figures.halfLabel}</View>
      <StatTiles>
        <StatTile
          id="stats-events"
          label="场次"
          value={events}
          unit="场"
          trend={movedBy(events, before.events, '场')}
        />
        <StatTile
          id="stats-visits"
          label="服务人次"
          value={visits}
          unit="人次"
          trend={movedBy(visits, before.visits, '人次')}
        />
        <StatTile
          label="不同的人"
          value={people}
          unit="人"
          caption={unnamed > 0 ? `另有 ${String(unnamed)} 人次没有留姓名电话` : '都留了姓名电话'}
        />
        <StatTile label="现场来的" value={walkIns + heads} unit="人次" caption={headsOf(heads)} />
        <StatTile
          label="约了没来"
          value={noShows}
          unit="人"
          caption={registered > 0 ? `占预约 ${String(Math.round((noShows / registered) * 100))}%` : undefined}
        />
      </StatTiles>
      <View className="clinic-stats__lines">
        <Lines id="stats-month" title="按月" lines={figures.byMonth} />
        <Lines id="stats-kind" title="按类别" lines={figures.byKind} />
        <Lines id="stats-branch-lines" title="按支部和科室" lines={figures.byBranch} />
        <Lines
          id="stats-doctor"
          title="按医生"
          note={
            figures.doctorUnnoted > 0
              ? `有几位医生的活动只算当天记下的，另有 ${String(figures.doctorUnnoted)} 人次没有记是哪位`
              : '有几位医生的活动按当天记下的算'
          }
          lines={figures.byDoctor}
        />
      </View>
    </View>
  )
}

function headsOf(heads: number): string | undefined {
  return heads > 0 ? `其中按批计数 ${String(heads)}` : undefined
}
