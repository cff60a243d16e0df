import type { TicketView } from '@nuanyu/types/clinic'
import type { AppError } from '@nuanyu/types/errors'
import { useEffect, useState } from 'react'
import { useQuery } from '../../cloud'
import { dropTicket, keepTicket, keptTicket } from './tickets'

export interface ShownTicket {
  view: TicketView | undefined
  /** When the server said so, if that was not just now. */
  since: number | undefined
  error: AppError | undefined
  loading: boolean
  reload(): Promise<void>
  put(view: TicketView): void
}

/** A ticket: at once as the device last saw it, then as it is; without network it stays what it was. */
export function useTicket(registrationId: string): ShownTicket {
  const [kept] = useState(() => keptTicket(registrationId))
  const query = useQuery('clinic.ticket', { registrationId })
  const { data, error } = query

  useEffect(() => {
    if (data !== undefined) keepTicket(data)
  }, [data])

  // Somebody else's, or gone: what is kept of it would mislead.
  const gone = error?.code === 'NOT_FOUND' || error?.code === 'FORBIDDEN'
  useEffect(() => {
    if (gone) dropTicket(registrationId)
  }, [gone, registrationId])

  const view = gone ? undefined : (data ?? kept?.view)
  return {
    view,
    since: view !== undefined && error !== undefined ? keptTicket(registrationId)?.at : undefined,
    error,
    loading: query.loading,
    reload: query.reload,
    put: query.setData,
  }
}
