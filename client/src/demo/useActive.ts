import { useDidHide, useDidShow } from '@tarojs/taro'
import { useState } from 'react'

/** H5 keeps the pages below the current one in the document; only the one on top shows the demo. */
export function useActive(): boolean {
  const [active, setActive] = useState(true)
  useDidShow(() => setActive(true))
  useDidHide(() => setActive(false))
  return active
}
