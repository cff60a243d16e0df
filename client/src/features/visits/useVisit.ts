import { useDidShow } from '@tarojs/taro'
import type { AppError, ErrorCode } from '@nuanyu/types/errors'
import type { VisitView } from '@nuanyu/types/visits'
import { useCallback, useEffect, useRef, useState } from 'react'
import { asAppError, discardPhotos, findPhoto, newCommandId, uploadPhotos } from '../../cloud'
import { call } from '../../cloud/call'
import { useEvery } from '../clinic/useNow'
import { useOnline } from '../clinicDay/useOnline'
import { type Filled, freshFilled, isTouched, packetOf, photoNames } from './filled'
import { dropVisit, keepVisit, type KeptVisit, keptVisit } from './kept'

const RETRY_MS = 10_000
/** Trying again helps; anything else needs somebody's decision. */
const PASSING: readonly ErrorCode[] = ['NETWORK', 'BUSY', 'INTERNAL', 'RATE_LIMITED']

export interface VisitAtHand {
  visit: VisitView | undefined
  filled: Filled | undefined
  busy: boolean
  /** Why it could not be opened anew; what the device kept is shown all the same. */
  error: AppError | undefined
  sending: boolean
  /** Why what is over has not arrived, when trying again alone does not help. */
  stuck: AppError | undefined
  /** False: what was filled in is only on this page, the device is full. */
  kept: boolean
  /** Photos that the device no longer had when it was sent. */
  gone: number
  change(part: Partial<Filled>): void
  finish(): void
  /** Back to filling in what waits. */
  reopen(): void
  letGo(): void
  /** Sends what waits, or asks anew. */
  reload(): void
  show(visit: VisitView): void
}

/** One visit, with or without network: filled in on the device, sent when there is some, and it arrives once. */
export function useVisit(id: string): VisitAtHand {
  const [shown, setShown] = useState<KeptVisit | undefined>(() => keptVisit(id))
  const [busy, setBusy] = useState(true)
  const [error, setError] = useState<AppError>()
  const [stuck, setStuck] = useState<AppError>()
  const [kept, setKept] = useState(true)
  const [gone, setGone] = useState(0)
  const current = useRef(shown)
  const running = useRef(false)

  const put = useCallback((next: KeptVisit) => {
    current.current = next
    setShown(next)
    if (next.sending || isTouched(next.filled, next.visit) || next.visit.can.includes('conduct'))
      setKept(keepVisit(next))
  }, [])

  const arrived = useCallback(
    (visit: VisitView) => {
      dropVisit(visit.id)
      put({ visit, filled: freshFilled(visit, newCommandId()), sending: false })
    },
    [put],
  )

  const load = useCallback(async () => {
    setBusy(true)
    try {
      const visit = await call('visits.get', { visitId: id })
      const before = current.current
      const holds = before !== undefined && (before.sending || isTouched(before.filled, before.visit))
      if (holds) put({ ...before, visit })
      else arrived(visit)
      setError(undefined)
    } catch (thrown) {
      setError(asAppError(thrown))
    } finally {
      setBusy(false)
    }
  }, [id, put, arrived])

  const send = useCallback(async () => {
    const now = current.current
    if (!now?.sending || running.current) return
    running.current = true
    setBusy(true)
    try {
      const wanted = photoNames(now.filled, now.visit.checklist)
      const found = await Promise.all(wanted.map(({ name }) => findPhoto(name)))
      const there = found.flatMap((photo, index) => (photo ? [{ photo, itemId: wanted[index]?.itemId ?? '' }] : []))
      setGone(wanted.length - there.length)
      const ids = await uploadPhotos(
        there.map(({ photo }) => photo),
        now.filled.commandId,
      )
      const photos = ids.map((fileId, index) => ({ id: fileId, itemId: there[index]?.itemId ?? '' }))
      arrived(await call('visits.conduct', packetOf(now.visit, now.filled, photos)))
      setStuck(undefined)
      setError(undefined)
      void discardPhotos(wanted.map(({ name }) => name))
    } catch (thrown) {
      const refusal = asAppError(thrown)
      if (PASSING.includes(refusal.code)) setError(refusal)
      else setStuck(refusal)
    } finally {
      running.current = false
      setBusy(false)
    }
  }, [arrived])

  const go = useCallback(() => void (current.current?.sending ? send() : load()), [send, load])
  useEffect(() => go(), [go])
  useDidShow(go)
  useOnline(go)
  useEvery(shown?.sending && stuck === undefined ? RETRY_MS : null, () => void send())

  const change = (part: Partial<Filled>) => {
    const now = current.current
    if (now) put({ ...now, filled: { ...now.filled, ...part } })
  }

  return {
    visit: shown?.visit,
    filled: shown?.filled,
    busy,
    error,
    sending: shown?.sending === true,
    stuck,
    kept,
    gone,
    change,
    finish: () => {
      const now = current.current
      if (!now) return
      const endedAt = now.filled.endedAt || new Date().toISOString()
      put({ ...now, filled: { ...now.filled, endedAt }, sending: true })
      void send()
    },
    reopen: () => {
      const now = current.current
      if (!now) return
      // Another content is another command.
      put({ ...now, filled: { ...now.filled, commandId: newCommandId(), endedAt: '' }, sending: false })
      setStuck(undefined)
      void load()
    },
    letGo: () => {
      const now = current.current
      if (!now) return
      dropVisit(id)
      void discardPhotos(photoNames(now.filled, now.visit.checklist).map(({ name }) => name))
      current.current = undefined
      setShown(undefined)
      setStuck(undefined)
      void load()
    },
    reload: go,
    show: arrived,
  }
}
