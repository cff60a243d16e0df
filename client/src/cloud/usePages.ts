import { useDidShow } from '@tarojs/taro'
import type { ActionName, Input, Output } from '@nuanyu/types/actions'
import type { AppError } from '@nuanyu/types/errors'
import { useCallback, useEffect, useRef, useState } from 'react'
import { asAppError, call } from './call'
import { shownAgain } from './useQuery'

type PagedAction = {
  [A in ActionName]: Output<A> extends { items: unknown[]; next: string | null } ? A : never
}[ActionName]
type Item<A extends PagedAction> = Output<A>['items'][number]

export interface Pages<T> {
  /** Undefined until the first page has come. */
  items: T[] | undefined
  error: AppError | undefined
  /** The first page, or a renewal, is under way. */
  loading: boolean
  loadingMore: boolean
  hasMore: boolean
  more(): void
  reload(): Promise<void>
}

/** With what the server said besides the rows, e.g. how many lie on each shelf; stays while another list is asked for. */
export type PagesWithHead<A extends PagedAction> = Pages<Item<A>> & { head: Output<A> | undefined }

/**
 * A list that continues by cursor. Shown again, it starts over from the first page, so that nothing stale stays.
 *
 *   const list = usePages('feedback.inbox', { queue })
 */
export function usePages<A extends PagedAction>(action: A, input: Omit<Input<A>, 'cursor'> | null): PagesWithHead<A> {
  const key = input === null ? null : JSON.stringify(input)
  const [state, setState] = useState<{
    items?: Item<A>[]
    next: string | null
    error?: AppError
    loading: boolean
    loadingMore: boolean
  }>({ next: null, loading: key !== null, loadingMore: false })
  const [head, setHead] = useState<Output<A>>()
  const latest = useRef(0)
  const startedAt = useRef(0)

  const ask = useCallback(
    async (cursor: string | null) => {
      if (key === null) return
      const turn = ++latest.current
      startedAt.current = Date.now()
      setState((before) => ({ ...before, loading: cursor === null, loadingMore: cursor !== null }))
      try {
        const page = await call(action, { ...JSON.parse(key), ...(cursor === null ? {} : { cursor }) } as Input<A>)
        if (turn !== latest.current) return
        setHead(page)
        const { items, next } = page as { items: Item<A>[]; next: string | null }
        setState((before) => ({
          items: cursor === null ? items : [...(before.items ?? []), ...items],
          next,
          loading: false,
          loadingMore: false,
        }))
      } catch (thrown) {
        if (turn === latest.current)
          setState((before) => ({ ...before, error: asAppError(thrown), loading: false, loadingMore: false }))
      }
    },
    [action, key],
  )

  useEffect(() => {
    setState({ next: null, loading: key !== null, loadingMore: false })
    void ask(null)
    return () => {
      latest.current += 1
    }
  }, [ask, key])

  useDidShow(() => {
    if (shownAgain(startedAt.current)) void ask(null)
  })

  const { items, next, error, loading, loadingMore } = state
  return {
    head,
    items,
    error,
    loading,
    loadingMore,
    hasMore: next !== null,
    more: () => {
      if (next !== null && !loading && !loadingMore) void ask(next)
    },
    reload: () => ask(null),
  }
}
