import { useDidShow } from '@tarojs/taro'
import type { ActionName, Input, Output } from '@nuanyu/types/actions'
import type { AppError } from '@nuanyu/types/errors'
import { useCallback, useEffect, useRef, useState } from 'react'
import { asAppError, call } from './call'

export interface Query<T> {
  /** Kept while reloading and after a failed reload. */
  data: T | undefined
  error: AppError | undefined
  loading: boolean
  reload(): Promise<void>
  /** Puts in what a command just answered, without another trip. */
  setData(data: T): void
}

/**
 * Asks once, again whenever the input changes, and quietly when the page is shown again.
 * `null` as input means "not yet".
 *
 *   const { data, error, loading, reload } = useQuery('feedback.get', { caseId })
 */
export function useQuery<A extends ActionName>(action: A, input: Input<A> | null): Query<Output<A>> {
  const key = input === null ? null : JSON.stringify(input)
  const [state, setState] = useState<{ data?: Output<A>; error?: AppError; loading: boolean }>({
    loading: key !== null,
  })
  const latest = useRef(0)
  const startedAt = useRef(0)

  const load = useCallback(async () => {
    if (key === null) return
    const turn = ++latest.current
    startedAt.current = Date.now()
    setState((before) => ({ ...before, loading: true }))
    try {
      const data = await call(action, JSON.parse(key) as Input<A>)
      if (turn === latest.current) setState({ data, loading: false })
    } catch (thrown) {
      if (turn === latest.current) setState((before) => ({ ...before, error: asAppError(thrown), loading: false }))
    }
  }, [action, key])

  useEffect(() => {
    setState({ loading: key !== null })
    void load()
    return () => {
      latest.current += 1
    }
  }, [load, key])

  useDidShow(() => {
    if (shownAgain(startedAt.current)) void load()
  })

  const setData = useCallback((data: Output<A>) => {
    latest.current += 1
    setState({ data, loading: false })
  }, [])

  return { data: state.data, error: state.error, loading: state.loading, reload: load, setData }
}

/** The first showing of a page comes together with its first load. */
export function shownAgain(startedAt: number): boolean {
  return startedAt > 0 && Date.now() - startedAt > 800
}
