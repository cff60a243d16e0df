import { useEffect, useRef } from 'react'
import type { Pages } from '../../cloud'

/** Goes on to the end of a list by itself, where a part of it would mislead. A failure waits for the person. */
export function useWhole<T>(list: Pages<T>, wanted: boolean): void {
  const { hasMore, loading, loadingMore, error, more } = list
  const latest = useRef(more)
  useEffect(() => {
    latest.current = more
  })
  const goOn = wanted && hasMore && !loading && !loadingMore && error === undefined
  useEffect(() => {
    if (goOn) latest.current()
  }, [goOn])
}
