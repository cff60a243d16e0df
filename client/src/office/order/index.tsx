import Taro, { useRouter } from '@tarojs/taro'
import { type SourceRef, SourceKind } from '@nuanyu/types/sources'
import { OrderPage } from '../../features/orders/OrderPage'
import { NewOrder } from './NewOrder'

/** One order as an office sees it, or a new one: by hand, or from what it comes from (`source=case:ID`). */
export default function OfficeOrderPage() {
  const { id = '', source = '' } = useRouter().params
  if (id !== '') return <OrderPage id={id} audience="office" />
  return (
    <NewOrder
      source={sourceOf(source)}
      onIssued={({ id: issued }) => void Taro.redirectTo({ url: `/office/order/index?id=${issued}` })}
    />
  )
}

function sourceOf(param: string): SourceRef | null {
  const [kind = '', id = ''] = decodeURIComponent(param).split(':')
  const known = SourceKind.safeParse(kind)
  return known.success && id !== '' ? { kind: known.data, id } : null
}
