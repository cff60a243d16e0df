import { AppError } from '@nuanyu/types/errors'
import type { VerifiedAudit } from '@nuanyu/types/audit'
import { useEffect, useRef, useState } from 'react'
import { asAppError, call } from '../../cloud'

export interface Verification {
  running: boolean
  links: number
  entries: number
  /** Null while nothing was found broken; final only when no longer running. */
  broken: VerifiedAudit['broken']
  /** The last link, once all of them hold. */
  head: VerifiedAudit['head']
  error: AppError | undefined
}

/** A link that was written down outside the system: it must still be what it was. */
export type Noted = { link: number; hash: string }

/** Walks the chain from the first link to the last, stretch by stretch, and stops at the first that does not hold. */
export function useVerify() {
  const [state, setState] = useState<Verification>()
  const turn = useRef(0)
  useEffect(
    () => () => {
      turn.current += 1
    },
    [],
  )

  async function start(noted?: Noted): Promise<void> {
    const mine = ++turn.current
    let found: Verification = { running: true, links: 0, entries: 0, broken: null, head: null, error: undefined }
    setState(found)
    try {
      let from: number | null = null
      do {
        const stretch: VerifiedAudit = await call('audit.verify', from === null && noted ? { from, noted } : { from })
        if (mine !== turn.current) return
        // A stretch that leads nowhere would be walked for ever.
        if (stretch.next !== null && stretch.next <= (from ?? 0)) throw new AppError('INTERNAL')
        from = stretch.broken === null ? stretch.next : null
        found = {
          running: from !== null,
          links: found.links + stretch.links,
          entries: found.entries + stretch.entries,
          broken: stretch.broken,
          head: stretch.head,
          error: undefined,
        }
        setState(found)
      } while (from !== null)
    } catch (thrown) {
      if (mine === turn.current) setState({ ...found, running: false, error: asAppError(thrown) })
    }
  }

  /** Gives up; what was checked so far says nothing about the rest. */
  function stop(): void {
    turn.current += 1
    setState(undefined)
  }

  return { state, start, stop }
}
