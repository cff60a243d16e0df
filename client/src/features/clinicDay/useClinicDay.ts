import type { DayList, DayNote } from '@nuanyu/types/clinic'
import type { AppError } from '@nuanyu/types/errors'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import { asAppError, newCommandId } from '../../cloud'
import { call } from '../../cloud/call'
import { useEvery } from '../clinic/useNow'
import { type ShownDay, shownDay } from './day'
import { keepList, keepNotes, keptList, keptNotes, sweepLists } from './kept'
import { added, batchOf, type Done, type Refusal, settled } from './outbox'
import { useOnline } from './useOnline'

/** What other devices noted meanwhile; and how soon a lost network is tried again. */
const REFRESH_MS = 30_000
const RETRY_MS = 10_000

export interface ClinicDay {
  list: DayList | undefined
  shown: ShownDay | undefined
  /** Notes that have not arrived. */
  waiting: number
  busy: boolean
  /** Why the last try did not reach the server, or why it would not listen. */
  error: AppError | undefined
  /** False: what waits is only on this page, the device is full. */
  kept: boolean
  refused: Refusal[]
  note(done: Done): string
  sync(): void
  letGo(id: string): void
  /** When the server will never take them, e.g. long after the event. */
  dropWaiting(): void
}

/**
 * A counter that works without network: what is done is noted on the device, shown at once, and sent when there is
 * some. One sending at a time; the server's list then takes the place of the device's own.
 */
export function useClinicDay(eventId: string): ClinicDay {
  const [list, setList] = useState(() => keptList(eventId))
  const [notes, setNotes] = useState(() => keptNotes(eventId))
  const [refused, setRefused] = useState<Refusal[]>([])
  const [error, setError] = useState<AppError>()
  const [busy, setBusy] = useState(false)
  const [kept, setKept] = useState(true)
  const current = useRef(notes)
  const running = useRef(false)
  const gone = useRef(false)
  const again = useRef<() => Promise<void>>(() => Promise.resolve())

  const put = useCallback(
    (next: DayNote[]) => {
      current.current = next
      setKept(keepNotes(eventId, next))
      if (!gone.current) setNotes(next)
    },
    [eventId],
  )

  const sync = useCallback(async () => {
    if (running.current) return
    running.current = true
    setBusy(true)
    let failed = false
    try {
      let fresh: DayList | undefined
      while (current.current.length > 0) {
        const before = current.current.length
        const answer = await call('clinic.record', { eventId, notes: batchOf(current.current) })
        fresh = answer.list
        keepList(fresh)
        const rest = settled(current.current, answer.results)
        put(rest.notes)
        setList(fresh)
        if (rest.refused.length > 0) setRefused((all) => [...all, ...rest.refused])
        // A server that says nothing of what it was sent is not asked again and again.
        if (rest.notes.length >= before) break
      }
      fresh ??= await call('clinic.dayList', { eventId })
      keepList(fresh)
      setList(fresh)
      setError(undefined)
    } catch (thrown) {
      failed = true
      setError(asAppError(thrown))
    } finally {
      running.current = false
      setBusy(false)
    }
    // Noted while the list was on its way.
    if (!failed && current.current.length > 0) void again.current()
  }, [eventId, put])
  useEffect(() => {
    again.current = sync
  })

  useEffect(() => {
    sweepLists()
    gone.current = false
    return () => {
      gone.current = true
    }
  }, [])
  useDidShow(() => void sync())
  useEffect(() => void sync(), [sync])
  useOnline(() => void sync())
  useEvery(notes.length > 0 ? RETRY_MS : REFRESH_MS, () => void sync())

  const note = (done: Done) => {
    const id = newCommandId()
    put(added(current.current, done, id, Date.now()))
    void sync()
    return id
  }

  return {
    list,
    shown: useMemo(() => list && shownDay(list, notes), [list, notes]),
    waiting: notes.length,
    busy,
    error,
    kept,
    refused,
    note,
    sync: () => void sync(),
    letGo: (id) => setRefused((before) => before.filter((one) => one.id !== id)),
    dropWaiting: () => {
      put([])
      void sync()
    },
  }
}
