import Taro, { useRouter } from '@tarojs/taro'
import type { Filter } from '@nuanyu/types/reports'
import { useState } from 'react'
import { useSession } from '../../session/useSession'
import { addressOf, filterFrom } from './filter'

/** WeChat keeps ten pages; the last one is left for what lies behind a figure. */
const PAGES = 9

/**
 * What is looked at. The bar at the top changes this page and its address; what is tapped in a figure opens a page of
 * its own, so that the way back leads to where one was. Undefined until it is known where this person may look.
 */
export function useFilter(): { filter: Filter | undefined; change(next: Filter): void; open(next: Filter): void } {
  const { params } = useRouter()
  const { session } = useSession()
  const [changed, setChanged] = useState<Filter>()
  const filter = changed ?? (session && filterFrom(params, session.figures ?? { kind: 'hospital' }))
  return {
    filter,
    change(next) {
      setChanged(next)
      keepInAddress(addressOf(next))
    },
    open: (next) => go(addressOf(next)),
  }
}

export function go(url: string): void {
  if (Taro.getCurrentPages().length >= PAGES) void Taro.redirectTo({ url })
  else void Taro.navigateTo({ url })
}

/** H5: a reload, or a link that is passed on, shows the same. The page's own stamp stays in its address. */
function keepInAddress(address: string): void {
  if (process.env.TARO_ENV === 'h5') {
    const stamp = /[?&](stamp=[^&]*)/.exec(window.location.hash)?.[1]
    window.history.replaceState(window.history.state, '', `#${address}${stamp === undefined ? '' : `&${stamp}`}`)
  }
}
