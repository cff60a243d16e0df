import type { ClinicPhase, ClinicState, Release } from '@nuanyu/types/clinic'

/** Where a published event stands. Nothing of it is stored, so nothing can disagree with the seats or the clock. */

/** What of the event decides it. */
type Timed = {
  state: ClinicState
  startsAt: Date
  endsAt: Date
  form: { opensAt: string | null; closesAt: string | null; release: Release }
}

/** `left`: seats that anybody may still take, over all slots that have not begun. Null: not published. */
export function phaseOf(event: Timed, left: number, now: Date): ClinicPhase | null {
  switch (event.state) {
    case 'draft':
    case 'approval':
      return null
    case 'cancelled':
      return 'cancelled'
    case 'finished':
    case 'summarised':
      return 'over'
    case 'published':
      return published(event, left, now)
  }
}

function published({ startsAt, endsAt, form }: Timed, left: number, now: Date): ClinicPhase {
  const { opensAt, closesAt, release } = form
  if (now >= endsAt) return 'over'
  if (now >= startsAt) return 'running'
  if (opensAt && now < new Date(opensAt)) return 'announced'
  if (closesAt && now >= new Date(closesAt)) return 'closed'
  // Before the draw nothing is full, and nobody has a seat.
  if (release === 'draw') return 'drawing'
  return left > 0 ? 'open' : 'full'
}
