import { View } from '@tarojs/components'
import type { Choices, Filter, Overview } from '@nuanyu/types/reports'
import type { Session } from '@nuanyu/types/session'
import { useQuery } from '../../cloud'
import { sayMoment } from '../../features/charts/say'
import { useWorkNav } from '../../features/work/useWorkNav'
import { useSession } from '../../session/useSession'
import { Button, EmptyState, Notice, Page, QueryView, Skeleton } from '../../ui'
import { Departments } from './Departments'
import { FilterBar } from './FilterBar'
import { Attitudes, Subjects } from './Heats'
import { PhrasesHeard } from './Heard'
import './index.scss'
import { Rates } from './Rates'
import { Replies } from './Replies'
import { Split } from './Split'
import { Trend } from './Trend'
import { useExport } from './useExport'
import { useFilter } from './useFilter'
import { InHand, Volume } from './Volume'
import { waysFrom } from './ways'
import { Work } from './Work'

/** The Party office's month on one screen, from stored figures; nothing under five people is shown. */
export default function OverviewPage() {
  const { filter, change, open } = useFilter()
  const { session } = useSession()
  const query = useQuery('reports.overview', filter ?? null)
  const { data: choices } = useQuery('reports.choices', {})
  const file = useExport(filter)
  const nav = useWorkNav('overview', { overdue: query.data?.overdueNow ?? 0 })

  return (
    <Page title="总览" audience="office" wide nav={nav}>
      {filter && <FilterBar filter={filter} choices={choices} onChange={change} />}
      {file.error && <Notice id="overview-export-failed" tone="bad" title={file.error.message} />}
      {file.taken !== undefined && <Notice id="overview-exported" tone="good" title={`已导出：${file.taken}`} />}
      <QueryView
        loading={query.loading}
        data={query.data}
        error={query.error}
        onRetry={query.error?.code === 'FORBIDDEN' ? undefined : () => void query.reload()}
        skeleton={<LoadingOverview />}
      >
        {(overview) => <Figures overview={overview} choices={choices} homes={session?.homes} open={open} file={file} />}
      </QueryView>
    </Page>
  )
}

interface FiguresProps {
  overview: Overview
  choices: Choices | undefined
  homes: Session['homes'] | undefined
  open: (next: Filter) => void
  file: ReturnType<typeof useExport>
}

function Figures({ overview, choices, homes = [], open, file }: FiguresProps) {
  const { period, facet, filter, work } = overview
  const ways = waysFrom(filter, choices, homes, open)
  const everywhere = filter.place.kind === 'hospital'
  return (
    <View id="overview" className="overview">
      <View className="overview__line">
        <View className="overview__titles">
          <View id="overview-title" className="overview__period">
            {period.label} · {facet ?? overview.place}
          </View>
          <View className="overview__asof">
            截至 {sayMoment(overview.asOf)}
            {period.running && '，这段时间还没过完'}
          </View>
        </View>
        <Button
          id="overview-export"
          kind="secondary"
          icon="download"
          small
          inline
          loading={file.busy}
          onClick={() => void file.take()}
        >
          {file.busy ? '正在生成' : '导出表格'}
        </Button>
      </View>
      <View className="overview__hand">
        <InHand overview={overview} ways={ways} />
      </View>
      {isEmpty(overview) ? (
        <View className="overview__all">
          <EmptyState
            id="overview-empty"
            icon="chart"
            title="这段时间没有反馈"
            advice="换一段时间，或者看全院。下面的走势里有别的月份。"
          />
        </View>
      ) : (
        <>
          <View className="overview__volume">
            <Volume overview={overview} ways={ways} />
          </View>
          <View className="overview__rates">
            <Rates overview={overview} ways={ways} />
          </View>
          <View className="overview__replies">
            <Replies overview={overview} ways={ways} />
          </View>
        </>
      )}
      <View className="overview__all">
        <Trend overview={overview} ways={ways} />
      </View>
      {facet === null && overview.departments.length > 0 && (
        <View className="overview__all">
          <Departments rows={overview.departments} onOpen={ways.department} />
        </View>
      )}
      {everywhere && !isEmpty(overview) && (
        <>
          <View className="overview__half">
            <Split id="by-subject" title="反映什么" word="事项" items={overview.bySubject} onOpen={ways.subject} />
          </View>
          <View className="overview__half">
            <Split id="by-channel" title="从哪里来" word="来源" items={overview.byChannel} onOpen={ways.channel} />
          </View>
        </>
      )}
      {facet === null && !isEmpty(overview) && (
        <>
          <View className="overview__half">
            <Attitudes attitudes={overview.attitudes} ways={ways} />
          </View>
          <View className="overview__half">
            <PhrasesHeard phrases={overview.phrases} onMore={ways.phrases} />
          </View>
        </>
      )}
      {facet === null && (
        <View className="overview__all">
          <Subjects subjects={overview.subjects} ways={ways} />
        </View>
      )}
      {work && (
        <View className="overview__all">
          <Work work={work} ways={ways} />
        </View>
      )}
      <View id="overview-few" className="overview__few">
        “※”：少于 5 人，或者显示出来就能推算出别处少于 5
        人的数。为了不让人认出是谁，不显示具体数字；合计里已经算上。“0”才是真的没有。
      </View>
      <Recounted recounted={overview.recounted} />
    </View>
  )
}

function Recounted({ recounted }: Pick<Overview, 'recounted'>) {
  if (!recounted) return null
  const { at, differences } = recounted
  return (
    <View id="overview-recounted" className="overview__few">
      {sayMoment(at)} 按原始记录重新数过：
      {differences === 0 ? '一致。' : `有 ${String(differences)} 处不同，等系统管理员更正。`}
    </View>
  )
}

function isEmpty({ now: { volume } }: Overview): boolean {
  return Object.values(volume).every((count) => count === 0)
}

function LoadingOverview() {
  return (
    <View className="overview overview--loading">
      <View className="overview__volume">
        <Skeleton lines={4} />
      </View>
      <View className="overview__rates">
        <Skeleton lines={4} />
      </View>
      <View className="overview__all">
        <Skeleton lines={4} />
      </View>
      <View className="overview__all">
        <Skeleton lines={6} />
      </View>
    </View>
  )
}
