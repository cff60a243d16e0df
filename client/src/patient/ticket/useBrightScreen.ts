import { useDidHide, useDidShow, useUnload } from '@tarojs/taro'
import Taro from '@tarojs/taro'
import { useCallback, useEffect, useRef } from 'react'

/** A code is read from a bright screen that stays on; as it was before when one leaves. A browser cannot, and need not. */
export function useBrightScreen(wanted: boolean): void {
  const before = useRef<number>()
  const restore = useCallback(() => {
    if (process.env.TARO_ENV !== 'weapp' || before.current === undefined) return
    const value = before.current
    before.current = undefined
    quietly(() => Taro.setScreenBrightness({ value }))
    quietly(() => Taro.setKeepScreenOn({ keepScreenOn: false }))
  }, [])
  const brighten = useCallback(() => {
    if (process.env.TARO_ENV !== 'weapp' || !wanted || before.current !== undefined) return
    quietly(async () => {
      const { value } = (await Taro.getScreenBrightness()) as unknown as { value: number }
      before.current = value
      await Taro.setScreenBrightness({ value: 1 })
      await Taro.setKeepScreenOn({ keepScreenOn: true })
    })
  }, [wanted])
  useEffect(brighten, [brighten])
  useDidShow(brighten)
  useDidHide(restore)
  useUnload(restore)
}

/** An old phone without it shows the code all the same. */
function quietly(run: () => unknown): void {
  void Promise.resolve()
    .then(run)
    .catch(() => undefined)
}
