import { View } from '@tarojs/components'
import type { Overview } from '@nuanyu/types/reports'
import { useState } from 'react'
import { useQuery } from '../../cloud'
import { lastMonth, thisMonth } from '../../features/period/period'
import { useWorkNav } from '../../features/work/useWorkNav'
import { Button, Notice, Page, QueryView, Segmented, Skeleton } from '../../ui'
import { Departments } from './Departments'
import { sayMoment } from './figures'
import { Attitudes, PhrasesHeard } from './Heard'
import './index.scss'
import { Rates } from './Rates'
import { Trend } from './Trend'
import { useExport } from './useExport'
import { InHand, Volume } from './Volume'

const PERIODS = [
  { id: 'this', label: '本月' },
  { id: 'last', label: '上月' },
] as const
type PeriodKey = (typeof PERIODS)[number]['id']

/** The Party office's month on one screen, from stored figures; nothing under five people is shown. */
export default function OverviewPage() {
  const [period, setPeriod] = useState<PeriodKey>('this')
  const input = {
    period: period === 'this' ? thisMonth() : lastMonth(),
    place: { kind: 'hospital' as const },
    facet: null,
  }
  const query = useQuery('reports.overview', input)
  const file = useExport(input)
  const nav = useWorkNav('overview', { overdue: query.data?.overdueNow ?? 0 })

  return (
    <Page title="总览" audience="office" wide nav={nav}>
      <View className="overview-head">
        <Segmented id="overview-period" options={PERIODS} value={period} onChange={setPeriod} />
      </View>
      {file.error && <Notice tone="bad" title={file.error.message} />}
      <QueryView
        loading={query.loading}
        data={query.data}
        error={query.error}
        onRetry={() => void query.reload()}
        skeleton={<LoadingOverview />}
      >
        {(overview) => <Figures overview={overview} file={file} />}
      </QueryView>
    </Page>
  )
}

function Figures({ overview, file }: { overview: Overview; file: ReturnType<typeof useExport> }) {
  const { label, running } = overview.period
  return (
    <View id="overview" className="overview">
      <View className="overview__line">
        <View>
          <View className="overview__period">{label}</View>
          <View className="overview__asof">截至 {sayMoment(overview.asOf)}</View>
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
        <InHand overview={overview} />
      </View>
      <View className="overview__volume">
        <Volume overview={overview} />
      </View>
      <View className="overview__rates">
        <Rates rates={overview.now.rates} />
      </View>
      <View className="overview__trend">
        <Trend trend={overview.trend} unfinished={running} />
      </View>
      <View className="overview__departments">
        <Departments rows={overview.departments} />
      </View>
      <View className="overview__attitudes">
        <Attitudes attitudes={overview.attitudes} />
      </View>
      <View className="overview__phrases">
        <PhrasesHeard phrases={overview.phrases} />
      </View>
      <View id="overview-few" className="overview__few">
        “&lt;5”：有反馈，但少于 5 人。为了不让人认出是谁，不显示具体数字；合计里已经算上。“0”才是真的没有。
      </View>
    </View>
  )
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
      <View className="overview__trend">
        <Skeleton lines={4} />
      </View>
      <View className="overview__departments">
        <Skeleton lines={6} />
      </View>
    </View>
  )
}
