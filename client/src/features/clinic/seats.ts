import { clinicPhases, type ClinicCard, type SlotView } from '@nuanyu/types/clinic'
import type { Tone } from '../../ui'

/** As the server says it in its own words. */
const FEW = 10

/** What of an event's seats somebody should know at a glance. */
export function seatsOf({ phase, phaseLabel, left }: Pick<ClinicCard, 'phase' | 'phaseLabel' | 'left'>): {
  tone: Tone
  text: string
} {
  if (phase === 'open') {
    if (left === 0) return { tone: 'muted', text: clinicPhases.full }
    return left <= FEW
      ? { tone: 'warn', text: `只剩 ${String(left)} 个名额` }
      : { tone: 'good', text: `还有 ${String(left)} 个名额` }
  }
  if (phase === 'running') return { tone: 'good', text: phaseLabel }
  return { tone: phase === 'drawing' || phase === 'announced' ? 'calm' : 'muted', text: phaseLabel }
}

/** The rest of an event's hint, where how it stands is said already. */
export function hintBeside(hint: string, said: string): string {
  const known = /^(还有|只剩) \d+ 个名额|^约满了|^正在进行/.exec(hint)?.[0] ?? said
  return hint.startsWith(known) ? hint.slice(known.length).replace(/^[，；。]/, '') : hint
}

/** What happens when somebody asks for this slot. */
export type SlotOffer = 'seat' | 'draw' | 'wait' | 'none'

export function offerOf(
  { left, closed }: Pick<SlotView, 'left' | 'closed'>,
  { release, waitlist, why }: { release: 'first_come' | 'draw'; waitlist: boolean; why: string | null },
): SlotOffer {
  if (closed || why !== null) return 'none'
  if (release === 'draw') return 'draw'
  if (left > 0) return 'seat'
  return waitlist ? 'wait' : 'none'
}

export function sayLeft(slot: Pick<SlotView, 'left' | 'waiting' | 'closed'>, offer: SlotOffer): string {
  if (slot.closed) return '已截止'
  if (offer === 'draw') return `抽 ${String(slot.left)} 人`
  if (slot.left > 0) return `余 ${String(slot.left)}`
  if (offer !== 'wait') return '已约满'
  return slot.waiting > 0 ? `约满，${String(slot.waiting)} 人在等` : '约满，可候补'
}
