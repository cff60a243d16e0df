/**
 * The end of a paged list: goes on by itself when one comes near, and by a tap where nothing scrolls. After a failure it
 * waits for the tap, so that a dead network is not asked again and again.
 *
 *   <MoreRows id="inbox" unit="件" {...list} />
 */
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { Button } from '../../ui'
import './MoreRows.scss'

interface MoreRowsProps {
  id: string
  unit: string
  items: readonly unknown[] | undefined
  hasMore: boolean
  loadingMore: boolean
  error: unknown
  more(): void
}

export function MoreRows({ id, unit, items, hasMore, loadingMore, error, more }: MoreRowsProps) {
  const count = items?.length ?? 0
  const goOn = () => {
    if (error === undefined) more()
  }
  useReachBottom(goOn)
  useNearEnd(`${id}-end`, count, goOn)
  if (count === 0) return null
  return (
    <View id={`${id}-end`} className="more-rows">
      {hasMore ? (
        <Button id={`${id}-more`} kind="quiet" inline loading={loadingMore} onClick={more}>
          {loadingMore ? '正在加载' : '再看一些'}
        </Button>
      ) : (
        <View>
          共 {count} {unit}，都在这里了
        </View>
      )}
    </View>
  )
}

/** H5: Taro's own event is not repeated for somebody who already stands at the bottom when new rows arrive. */
function useNearEnd(id: string, count: number, goOn: () => void): void {
  const latest = useRef(goOn)
  useEffect(() => {
    latest.current = goOn
  })
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5') {
      const end = document.getElementById(id)
      if (end === null || typeof IntersectionObserver === 'undefined') return undefined
      const observer = new IntersectionObserver(
        (entries) => {
          if (entries.some(({ isIntersecting }) => isIntersecting)) latest.current()
        },
        { rootMargin: '320px' },
      )
      observer.observe(end)
      return () => observer.disconnect()
    } else {
      return undefined
    }
  }, [id, count])
}
