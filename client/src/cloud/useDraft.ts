import { useDidHide } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { dropDraft, keepDraft, markUnsent, readDraft, type Unsent } from './drafts'

const PAUSE_MS = 300

export interface Draft<T> {
  value: T
  patch(change: Partial<T> | ((current: T) => Partial<T>)): void
  /** Puts it on the device at once: before sending, so that nothing is lost whatever happens then. */
  keep(sending: Omit<Unsent, 'at'>): void
  /** True when something unsent of a former visit was brought back: say so. */
  restored: boolean
  /** Starts over. With `after`, continues from there (a new command id after success). */
  discard(after?: T): void
}

/**
 * A form that survives leaving the page. `fresh` makes an untouched form, with its own command id; `isEmpty` says
 * whether a kept draft is worth bringing back.
 * `toKeep` leaves out what must not stay on a device that others may use.
 *
 *   const draft = useDraft('draft:complaint', freshComplaint, isEmpty, withoutContact)
 */
export function useDraft<T extends object>(
  key: string,
  fresh: () => T,
  isEmpty: (value: T) => boolean,
  toKeep: (value: T) => Partial<T> = everything,
): Draft<T> {
  const [start] = useState(() => {
    const kept = readDraft<T>(key)
    // Fields that were left out, or that a newer version added to the form, are taken from a fresh one.
    const value = { ...fresh(), ...(kept === null ? {} : toKeep(kept)) }
    return kept === null || isEmpty(value) ? { value: fresh(), restored: false } : { value, restored: true }
  })
  const [value, setValue] = useState(start.value)
  const [restored, setRestored] = useState(start.restored)
  const current = useRef(value)
  const unsaved = useRef<ReturnType<typeof setTimeout>>()

  const save = useCallback(() => {
    if (unsaved.current === undefined) return
    clearTimeout(unsaved.current)
    unsaved.current = undefined
    if (isEmpty(current.current)) dropDraft(key)
    else keepDraft(key, toKeep(current.current))
  }, [key, isEmpty, toKeep])

  const patch = useCallback(
    (change: Partial<T> | ((current: T) => Partial<T>)) => {
      const part = typeof change === 'function' ? change(current.current) : change
      current.current = { ...current.current, ...part }
      setValue(current.current)
      clearTimeout(unsaved.current)
      unsaved.current = setTimeout(save, PAUSE_MS)
    },
    [save],
  )

  const discard = useCallback(
    (after?: T) => {
      clearTimeout(unsaved.current)
      unsaved.current = undefined
      dropDraft(key)
      current.current = after ?? fresh()
      setValue(current.current)
      setRestored(false)
    },
    [key, fresh],
  )

  useDidHide(save)
  useEffect(() => save, [save])

  const keep = useCallback(
    (sending: Omit<Unsent, 'at'>) => {
      save()
      markUnsent(key, sending)
    },
    [key, save],
  )

  return { value, patch, keep, restored, discard }
}

function everything<T>(value: T): T {
  return value
}
