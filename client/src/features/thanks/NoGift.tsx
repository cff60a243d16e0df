/** Said before anything is sent (九项准则 4 and 8). */
import { Notice } from '../../ui'

export function NoGift({ id }: { id: string }) {
  return (
    <Notice id={id} icon="shield" title="只收感谢信和锦旗">
      礼品、礼金、红包、吃请我们一律不收，也请您不要送。一句话就是最好的谢礼。
    </Notice>
  )
}
