import type { ClinicCard } from '@nuanyu/types/clinic'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { Button, EmptyState } from '../../ui'
import { Cards } from './Cards'
import type { CardActions } from './props'

export function KeptView({ items, onLook, ...cards }: CardActions & { items: ClinicCard[]; onLook: () => void }) {
  usePullDownRefresh(() => Taro.stopPullDownRefresh())
  if (items.length === 0)
    return (
      <EmptyState
        id="clinics-kept-empty"
        icon="heart"
        title="还没有收藏"
        advice="点活动右上角的心，就记在这台手机上，方便再找"
        action={
          <Button id="clinics-look" kind="secondary" onClick={onLook}>
            看要举办的
          </Button>
        }
      />
    )
  return <Cards {...cards} items={items} live={false} />
}
