import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Point } from './distance'

export interface Here {
  state: 'unasked' | 'asking' | 'known' | 'refused'
  point: Point | null
  ask(): void
}

/** Where one is: only after a tap, only on this page, sent nowhere and kept nowhere. */
export function useHere(): Here {
  const [here, setHere] = useState<{ state: Here['state']; point: Point | null }>({ state: 'unasked', point: null })
  const ask = () => {
    setHere({ state: 'asking', point: null })
    where().then(
      ({ latitude, longitude }) => setHere({ state: 'known', point: { latitude, longitude } }),
      () => setHere({ state: 'refused', point: null }),
    )
  }
  return { ...here, ask }
}

/** WeChat answers in the degrees of Chinese maps, which events have; a browser knows only its own. */
function where(): Promise<Taro.getLocation.SuccessCallbackResult> {
  // Asked for through a promise, so that a phone without it refuses like one whose owner does.
  return Promise.resolve().then(() => Taro.getLocation({ type: process.env.TARO_ENV === 'weapp' ? 'gcj02' : 'wgs84' }))
}
