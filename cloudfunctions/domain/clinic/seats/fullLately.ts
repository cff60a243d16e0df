/**
 * Slots that this warm instance has just seen full. In a rush nine of ten come too late; for them the slot is looked at
 * once, before anything is written. What is remembered is only where to look: the slot itself says whether it is full.
 */
const seen = new Map<string, number>()
const FOR_MS = 5_000
const MOST = 500

export function sawFull(slotId: string): void {
  if (seen.size >= MOST) seen.clear()
  seen.set(slotId, performance.now() + FOR_MS)
}

export function wasFullLately(slotId: string): boolean {
  // performance and not Date: how long ago that was is not the calendar's business.
  return (seen.get(slotId) ?? 0) > performance.now()
}
