import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { usePages } from '../../cloud'
import { nearestFirst } from '../../features/clinic/distance'
import { PagedList } from '../../features/work/PagedList'
import { Cards } from './Cards'
import { Nothing } from './Nothing'
import type { CardActions, KindFilter } from './props'
import { useWhole } from './useWhole'

/** What is still to come, the soonest first, or the nearest. */
export function ComingView({ kind, onAll, near, ...cards }: CardActions & KindFilter & { near: boolean }) {
  const list = usePages('clinic.list', kind === '' ? {} : { kind })
  // The nearest of a part would not be the nearest.
  useWhole(list, near)
  usePullDownRefresh(() => void list.reload().finally(() => Taro.stopPullDownRefresh()))
  const { here } = cards
  return (
    <PagedList id="clinics" unit="场" list={list} empty={<Nothing kind={kind} onAll={onAll} />}>
      {(items) => (
        <Cards
          {...cards}
          items={near && here !== null ? nearestFirst(items, here, ({ place }) => place.point) : items}
        />
      )}
    </PagedList>
  )
}
