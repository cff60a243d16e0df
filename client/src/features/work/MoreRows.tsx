/**
 * The end of a paged list: what is being fetched, what failed, how to go on without scrolling.
 *
 *   <MoreRows id="inbox" {...list} />
 */
import { View } from '@tarojs/components'
import { Button, Notice } from '../../ui'
import './MoreRows.scss'

interface MoreRowsProps {
  id: string
  items: readonly unknown[] | undefined
  hasMore: boolean
  loadingMore: boolean
  more(): void
}

export function MoreRows({ id, items, hasMore, loadingMore, more }: MoreRowsProps) {
  if (items === undefined || items.length === 0) return null
  return (
    <View className="more-rows">
      {hasMore ? (
        <Button id={`${id}-more`} kind="quiet" inline loading={loadingMore} onClick={more}>
          {loadingMore ? '正在加载' : '再看一些'}
        </Button>
      ) : (
        <View>共 {items.length} 件，都在这里了</View>
      )}
    </View>
  )
}

/** A failed continuation keeps the rows; the failure stands above them. */
export function StaleNotice({ message, onRetry }: { message: string; onRetry: () => void }) {
  return (
    <Notice
      tone="warn"
      title={message}
      action={
        <Button id="retry" kind="quiet" small inline onClick={onRetry}>
          重试
        </Button>
      }
    />
  )
}
