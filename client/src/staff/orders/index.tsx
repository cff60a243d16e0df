import { View } from '@tarojs/components'
import { orderShelves, type OrderShelf } from '@nuanyu/types/orders'
import { useState } from 'react'
import { usePages } from '../../cloud'
import { OrderRows } from '../../features/orders/OrderRows'
import { PagedList } from '../../features/work/PagedList'
import { useWorkNav } from '../../features/work/useWorkNav'
import { EmptyState, Page, Segmented } from '../../ui'
import './index.scss'

const SHELVES = (Object.keys(orderShelves) as OrderShelf[]).map((id) => ({ id, label: orderShelves[id] }))

const NOTHING: Record<OrderShelf, { title: string; advice: string }> = {
  running: { title: '没有要整改的', advice: '交办到科室、请科室配合、指定您负责的督办，会按期限排在这里。' },
  acceptance: { title: '没有等验收的', advice: '办结送出去的，由督查室或交办部门来验收。' },
  lookback: { title: '没有在回头看的', advice: '通过验收 30 天后，会再来看有没有反弹。' },
  ended: { title: '还没有了结的', advice: '销号和撤销的留在这里。' },
}

/** What the viewer's departments are to put right, the nearest deadline first. */
export default function StaffOrdersPage() {
  const [shelf, setShelf] = useState<OrderShelf>('running')
  const list = usePages('orders.mine', { shelf })
  const nav = useWorkNav('myOrders')
  return (
    <Page title="科室督办" audience="staff" wide nav={nav}>
      <View className="my-orders-shelf">
        <Segmented id="my-orders-shelf" label="看哪些" options={SHELVES} value={shelf} onChange={setShelf} />
      </View>
      <PagedList
        id="my-orders"
        list={list}
        empty={<EmptyState id="my-orders-empty" icon="check" {...NOTHING[shelf]} />}
      >
        {(rows) => <OrderRows rows={rows} page="staff/order/index" />}
      </PagedList>
    </Page>
  )
}
