import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'

/** The device's time, said again every so often while the page is seen. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(Date.now)
  useEvery(everyMs, () => setNow(Date.now()))
  return now
}

/** Does something every so often while the page is seen; `null` rests. */
export function useEvery(everyMs: number | null, run: () => void): void {
  const latest = useRef(run)
  const [seen, setSeen] = useState(true)
  useEffect(() => {
    latest.current = run
  })
  useDidShow(() => setSeen(true))
  useDidHide(() => setSeen(false))
  useEffect(() => {
    if (everyMs === null || !seen) return undefined
    const timer = setInterval(() => latest.current(), everyMs)
    return () => clearInterval(timer)
  }, [everyMs, seen])
}
