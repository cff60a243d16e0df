import Taro from '@tarojs/taro'
import type { ActionName, Input, Output } from '@nuanyu/types/actions'
import { AppError } from '@nuanyu/types/errors'
import { useCallback, useEffect, useRef, useState } from 'react'
import { asAppError, byPath, call, check, type FieldProblems } from './call'
import { fieldOf } from './problems'

export interface Command<A extends ActionName> {
  /**
   * Checks the input, sends it, and answers the result; null when it was refused (see `error`, `fieldErrors`) or when
   * the former one is still under way. Nothing typed is lost: the page keeps its own state.
   * A function prepares the input while busy (uploads photos, waits for the consent asked in the tap).
   */
  run(input: Input<A> | (() => Promise<Input<A>>)): Promise<Output<A> | null>
  /** The same check alone, showing what is wrong; true when all is well. For a step before the sending one. */
  verify(input: Input<A>, only?: (path: string) => boolean): boolean
  busy: boolean
  error: AppError | undefined
  fieldErrors: FieldProblems
  /** Takes the marks away, of one field (and those below it) or of all. */
  clear(path?: string): void
}

/**
 *   const submit = useCommand('feedback.submit')
 *   const receipt = await submit.run(input)
 *   if (receipt) …
 *
 * With `onConflict` a stale screen is told kindly and offered the newest state. What had already arrived otherwise is
 * left to the form (ALREADY_ARRIVED).
 */
export function useCommand<A extends ActionName>(action: A, options: { onConflict?: () => void } = {}): Command<A> {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError>()
  const [fieldErrors, setFieldErrors] = useState<FieldProblems>({})
  const running = useRef(false)
  const onConflict = useRef(options.onConflict)
  useEffect(() => {
    onConflict.current = options.onConflict
  })

  const fail = useCallback((thrown: unknown) => {
    const refusal = asAppError(thrown)
    setError(refusal)
    setFieldErrors(byPath(refusal.details.fields ?? []))
    const stale = refusal.code === 'CONFLICT'
    if (stale && onConflict.current) void offerNewest(refusal, onConflict.current)
  }, [])

  const verify = useCallback(
    (input: Input<A>, only: (path: string) => boolean = () => true) => {
      const problems = Object.entries(check(action, input)).filter(([path]) => only(path))
      setFieldErrors(Object.fromEntries(problems))
      setError(problems.length > 0 ? new AppError('VALIDATION') : undefined)
      return problems.length === 0
    },
    [action],
  )

  const run = useCallback(
    async (given: Input<A> | (() => Promise<Input<A>>)) => {
      if (running.current) return null
      running.current = true
      setBusy(true)
      try {
        const input = typeof given === 'function' ? await given() : given
        return verify(input) ? await call(action, input) : null
      } catch (thrown) {
        fail(thrown)
        return null
      } finally {
        running.current = false
        setBusy(false)
      }
    },
    [action, verify, fail],
  )

  const clear = useCallback((path?: string) => {
    setError(undefined)
    setFieldErrors((before) =>
      path === undefined
        ? {}
        : Object.fromEntries(Object.entries(before).filter(([key]) => fieldOf(key, [path]) === undefined)),
    )
  }, [])

  return { run, verify, busy, error, fieldErrors, clear }
}

async function offerNewest(refusal: AppError, reload: () => void): Promise<void> {
  const { confirm } = await Taro.showModal({
    title: '内容有更新',
    content: refusal.message,
    confirmText: '看最新',
    cancelText: '先不看',
  })
  if (confirm) reload()
}
