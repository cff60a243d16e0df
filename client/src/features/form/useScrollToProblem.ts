import type { AppError } from '@nuanyu/types/errors'
import { useEffect, useRef } from 'react'
import { scrollToId } from '../../ui/scrollToId'
import { fieldId } from './FormField'

/** Brings the first field in error into view, in the order of the form, or else the sentence that says why. */
export function useScrollToProblem(
  error: AppError | undefined,
  fieldErrors: Record<string, string>,
  order: readonly string[],
): void {
  const latest = useRef({ fieldErrors, order })
  useEffect(() => {
    latest.current = { fieldErrors, order }
  })
  useEffect(() => {
    if (error === undefined) return
    const first = latest.current.order.find((path) => latest.current.fieldErrors[path] !== undefined)
    scrollToId(first === undefined ? 'form-error' : fieldId(first))
  }, [error])
}
