import type { AppError } from '@nuanyu/types/errors'
import type { Session } from '@nuanyu/types/session'
import { useEffect, useSyncExternalStore } from 'react'
import { asAppError, call } from '../cloud/call'
import { forgetUploads } from '../cloud/upload'

interface SessionState {
  session: Session | undefined
  error: AppError | undefined
}

let state: SessionState = { session: undefined, error: undefined }
let asking: Promise<Session> | undefined
const listeners = new Set<() => void>()

function set(next: SessionState): void {
  state = next
  for (const listener of listeners) listener()
}

/** Who the caller is, asked once per run of the app; rejects with an `AppError`. */
export function getSession(): Promise<Session> {
  if (state.session) return Promise.resolve(state.session)
  return refreshSession()
}

/** Asks again, e.g. on pulling down or when the unread notices may have changed. What was known stays meanwhile. */
export function refreshSession(): Promise<Session> {
  if (asking) return asking
  const mine = call('session.get', {}).then(
    (session) => {
      if (asking === mine) {
        asking = undefined
        set({ session, error: undefined })
      }
      return session
    },
    (thrown: unknown) => {
      if (asking === mine) {
        asking = undefined
        set({ ...state, error: asAppError(thrown) })
      }
      throw asAppError(thrown)
    },
  )
  asking = mine
  return mine
}

/** Forgets who one was (the demo's persona switch). */
export function clearSession(): void {
  asking = undefined
  forgetUploads()
  set({ session: undefined, error: undefined })
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** `session` is undefined until known; draw entries from `session.homes`, never from roles. */
export function useSession(): SessionState & { reload(): void } {
  const current = useSyncExternalStore(
    subscribe,
    () => state,
    () => state,
  )
  const unknown = current.session === undefined && current.error === undefined
  useEffect(() => {
    if (unknown) getSession().catch(() => undefined)
  }, [unknown])
  return { ...current, reload: () => void refreshSession().catch(() => undefined) }
}
