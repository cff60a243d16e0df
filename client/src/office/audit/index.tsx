import { View } from '@tarojs/components'
import type { AuditRow } from '@nuanyu/types/audit'
import { memo, useState } from 'react'
import { usePages } from '../../cloud'
import { PagedList } from '../../features/work/PagedList'
import { useWorkNav } from '../../features/work/useWorkNav'
import { Card, EmptyState, Page, Segmented } from '../../ui'
import './index.scss'
import { VerifyCard } from './VerifyCard'

const FILTERS = [
  { id: 'all', label: '全部' },
  { id: 'identity', label: '只看身份查阅' },
] as const

/** Who did what, as it was written down at the time. Read only, for the auditor. */
export default function AuditPage() {
  const [filter, setFilter] = useState<'all' | 'identity'>('all')
  const list = usePages('audit.list', { identityOnly: filter === 'identity' })
  const nav = useWorkNav('audit')
  return (
    <Page title="审计" audience="office" wide nav={nav}>
      <VerifyCard />
      <View className="audit-filter">
        <Segmented id="audit-filter" options={FILTERS} value={filter} onChange={setFilter} />
      </View>
      <PagedList
        id="audit"
        unit="条"
        list={list}
        empty={
          <EmptyState
            id="audit-empty"
            icon="shield"
            title={filter === 'identity' ? '没有人查阅过身份' : '还没有记录'}
            advice={
              filter === 'identity'
                ? '查看实名联系方式、申请和打开保密身份，都会记在这里。'
                : '每一次办理都会记在这里。'
            }
          />
        }
      >
        {(rows) => (
          <Card flush>
            <View className="audit-row audit-row--head">
              <View className="audit-row__when">时间</View>
              <View className="audit-row__by">谁</View>
              <View className="audit-row__action">做了什么</View>
              <View className="audit-row__about">对象</View>
            </View>
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </Card>
        )}
      </PagedList>
    </Page>
  )
}

const Row = memo(function Row({ row }: { row: AuditRow }) {
  return (
    <View id={`audit-row-${row.id}`} className="audit-row">
      <View className="audit-row__when">
        {row.when}
        {!row.sealed && <View className="audit-row__open">待入链</View>}
      </View>
      <View className="audit-row__by">{row.by}</View>
      <View className="audit-row__action">
        {row.action}
        {row.change !== '' && <View className="audit-row__change">{row.change}</View>}
      </View>
      <View className="audit-row__about">{row.about}</View>
    </View>
  )
})
