import Taro from '@tarojs/taro'
import { useCallback, useEffect } from 'react'

/**
 * Asks before the page is left, until what it answers is called; `null` asks nothing. Where a phone cannot ask, nothing
 * is in the way.
 */
export function useWarningBeforeLeaving(message: string | null): () => void {
  const stop = useCallback(() => {
    if (process.env.TARO_ENV === 'h5') window.removeEventListener('beforeunload', ask)
    else quietly(() => Taro.disableAlertBeforeUnload())
  }, [])
  useEffect(() => {
    if (message === null) return undefined
    if (process.env.TARO_ENV === 'h5') window.addEventListener('beforeunload', ask)
    else quietly(() => Taro.enableAlertBeforeUnload({ message }))
    return stop
  }, [message, stop])
  return stop
}

/** A browser words the question itself. */
function ask(event: { preventDefault(): void }): void {
  event.preventDefault()
}

function quietly(run: () => unknown): void {
  try {
    void Promise.resolve(run()).catch(() => undefined)
  } catch {
    // An old WeChat without it.
  }
}
