import { useRouter } from '@tarojs/taro'
import { OrderPage } from '../../features/orders/OrderPage'

/** One order as the department that carries it out sees it. */
export default function StaffOrderPage() {
  const { id = '' } = useRouter().params
  return <OrderPage id={id} audience="staff" />
}
