/**
 * Loading, failed, empty or there: every list and every view goes through this, so none forgets a case.
 * When something was already there and a refresh fails, it stays, with the failure above it.
 *
 *   <QueryView {...query} isEmpty={(page) => page.items.length === 0} empty={<EmptyState … />}>
 *     {(page) => page.items.map(…)}
 *   </QueryView>
 */
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from './Button'
import { EmptyState } from './EmptyState'
import { Notice } from './Notice'
import { Skeleton } from './Skeleton'

export interface QueryViewProps<T> {
  loading: boolean
  data?: T | undefined
  /** The text is for people: the server's or the transport's Chinese sentence. */
  error?: { message: string; requestId?: string | undefined } | null | undefined
  /** Absent when a retry cannot help, e.g. no permission. */
  onRetry?: (() => void) | undefined
  isEmpty?: (data: T) => boolean
  empty?: ReactNode
  skeleton?: ReactNode
  children: (data: T) => ReactNode
}

export function QueryView<T>(props: QueryViewProps<T>) {
  const { loading, data, error, onRetry, isEmpty, empty, skeleton, children } = props
  if (data === undefined) {
    if (error !== undefined && error !== null && !loading) return <Failure error={error} onRetry={onRetry} />
    return <>{skeleton ?? <Skeleton cards={2} />}</>
  }
  return (
    <>
      {error !== undefined && error !== null && (
        <Notice
          tone="warn"
          title={error.message}
          action={
            onRetry !== undefined && (
              <Button kind="quiet" small inline id="retry" onClick={onRetry} loading={loading}>
                重试
              </Button>
            )
          }
        />
      )}
      {isEmpty?.(data) === true ? (empty ?? <EmptyState title="这里还没有内容" />) : children(data)}
    </>
  )
}

function Failure({
  error,
  onRetry,
}: Pick<QueryViewProps<unknown>, 'onRetry'> & { error: { message: string; requestId?: string | undefined } }) {
  return (
    <EmptyState
      id="failure"
      icon="offline"
      title="没有加载出来"
      advice={
        <View>
          <View>{error.message}</View>
          {error.requestId !== undefined && <View>编号 {error.requestId}</View>}
        </View>
      }
      action={
        onRetry !== undefined && (
          <Button id="retry" kind="secondary" icon="refresh" onClick={onRetry}>
            重试
          </Button>
        )
      }
    />
  )
}
