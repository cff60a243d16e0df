import { View } from '@tarojs/components'
import type { OrderFilter, OrderFlag, OrderShelf } from '@nuanyu/types/orders'
import { useState } from 'react'
import { usePages, useQuery } from '../../cloud'
import { useTakeFile } from '../../features/files/useTakeFile'
import { OrderRows } from '../../features/orders/OrderRows'
import { ListHead } from '../../features/work/ListHead'
import { PagedList } from '../../features/work/PagedList'
import { useWorkNav } from '../../features/work/useWorkNav'
import { openPage } from '../../session/openPage'
import { Button, ChipGroup, EmptyState, Notice, Page, Segmented, SelectInput } from '../../ui'
import {
  ALL,
  everything,
  flagChips,
  isFiltered,
  kindChoice,
  kindOptions,
  placeOptions,
  shelfOptions,
  withKind,
} from './filter'
import './index.scss'

/** The ledger of 督办 orders and research issues: what is late first, by department, by whose concern it is. */
export default function OrdersPage() {
  const [filter, setFilter] = useState<OrderFilter>(everything)
  const list = usePages('orders.ledger', filter)
  const { data: counts, error } = useQuery('orders.counts', filter)
  const [known, setKnown] = useState(counts)
  // The former numbers stay while others are asked for.
  if (counts && counts !== known) setKnown(counts)
  const file = useTakeFile('orders.export')
  const nav = useWorkNav('orders')
  const change = (part: Partial<OrderFilter>) => setFilter({ ...filter, ...part })
  return (
    <Page title="督办台账" audience="office" wide nav={nav}>
      <ListHead says="交办、整改、验收、30 天回头看；谁办的谁不验收。逾期自动报督查室，逾期 5 个工作日报党委办公室。">
        {known?.can.includes('export') === true && (
          <Button
            id="orders-export"
            kind="secondary"
            icon="download"
            inline
            loading={file.busy}
            onClick={() => void file.take(filter)}
          >
            {file.busy ? '正在生成' : '导出'}
          </Button>
        )}
        {known?.can.includes('issue') === true && (
          <Button
            id="orders-import"
            kind="secondary"
            icon="list"
            inline
            onClick={() => openPage('office/orderImport/index')}
          >
            从 Excel 导入
          </Button>
        )}
        {known?.can.includes('issue') === true && (
          <Button id="orders-new" icon="plus" inline onClick={() => openPage('office/order/index')}>
            交办一件
          </Button>
        )}
      </ListHead>
      {(file.error ?? error) && <Notice tone="bad" title={(file.error ?? error)?.message} />}
      <View className="ledger-shelves">
        <Segmented
          id="orders-shelf"
          label="看哪些"
          options={shelfOptions(known)}
          value={filter.shelf ?? ALL}
          onChange={(id) => change({ shelf: id === ALL ? null : (id as OrderShelf) })}
        />
      </View>
      <View className="ledger-filters">
        <SelectInput
          id="orders-kind"
          label="类别"
          options={kindOptions(known)}
          value={kindChoice(filter)}
          onChange={(id) => change(withKind(id))}
        />
        <SelectInput
          id="orders-department"
          label="科室"
          options={placeOptions(known)}
          value={filter.departmentId ?? ALL}
          onChange={(id) => change({ departmentId: id === ALL ? null : id })}
        />
        <ChipGroup
          id="orders-flag"
          single
          options={flagChips(known, filter)}
          value={filter.flag ? [filter.flag] : []}
          onChange={([id]) => change({ flag: (id as OrderFlag | undefined) ?? null })}
        />
      </View>
      <PagedList
        id="orders"
        list={list}
        empty={
          isFiltered(filter) ? (
            <EmptyState
              id="orders-empty"
              icon="search"
              title="没有符合的事项"
              advice="换一个科室、类别或状态看看。"
              action={
                <Button id="orders-all" kind="secondary" inline onClick={() => setFilter(everything)}>
                  看全部未了结的
                </Button>
              }
            />
          ) : (
            <EmptyState
              id="orders-empty"
              icon="check"
              title="没有未了结的督办"
              advice="从投诉、检查发现、约谈，或直接交办一件。"
            />
          )
        }
      >
        {(rows) => <OrderRows rows={rows} page="office/order/index" />}
      </PagedList>
    </Page>
  )
}
