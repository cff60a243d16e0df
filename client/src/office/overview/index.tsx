import { View } from '@tarojs/components'
import type { Overview } from '@nuanyu/types/reports'
import { useState } from 'react'
import { useQuery } from '../../cloud'
import { useWorkNav } from '../../features/work/useWorkNav'
import { Button, Notice, Page, QueryView, Segmented, Skeleton } from '../../ui'
import { Departments } from './Departments'
import { sayMoment } from './figures'
import { Attitudes, PhrasesHeard } from './Heard'
import './index.scss'
import { monthsOf, type PeriodKey, periodNames, previousNames } from './periods'
import { Rates } from './Rates'
import { Trend } from './Trend'
import { useExport } from './useExport'
import { InHand, Volume } from './Volume'

const PERIODS = (['this', 'last', 'three'] as const).map((id) => ({ id, label: periodNames[id] }))

/** The Party office's month on one screen, from stored figures; nothing under five people is shown. */
export default function OverviewPage() {
  const [period, setPeriod] = useState<PeriodKey>('this')
  const input = { ...monthsOf(period), branchId: null }
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
        {(overview) => <Figures overview={overview} period={period} file={file} />}
      </QueryView>
    </Page>
  )
}

function Figures({
  overview,
  period,
  file,
}: {
  overview: Overview
  period: PeriodKey
  file: ReturnType<typeof useExport>
}) {
  const { from, to, label } = overview.period
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
        <Volume overview={overview} span={previousNames[period]} />
      </View>
      <View className="overview__rates">
        <Rates rates={overview.rates} />
      </View>
      <View className="overview__trend">
        <Trend trend={overview.trend} weekly={monthsApart(from, to) < 3} unfinished={period !== 'last'} />
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

function monthsApart(from: string, to: string): number {
  const months = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5))
  return months(to) - months(from)
}
