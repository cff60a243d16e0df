/** `2026-2` for a day of its second half. */
export function halfOf(day: string): string {
  return `${day.slice(0, 4)}-${Number(day.slice(5, 7)) <= 6 ? '1' : '2'}`
}

/** Beside the half-year before; whether more is better is left to whoever reads it. */
export function movedBy(
  now: number,
  before: number,
  unit: string,
): { direction: 'up' | 'down' | 'flat'; text: string } {
  const more = now - before
  if (more === 0) return { direction: 'flat', text: '和上一个半年一样' }
  return {
    direction: more > 0 ? 'up' : 'down',
    text: `比上一个半年${more > 0 ? '多' : '少'} ${String(Math.abs(more))} ${unit}`,
  }
}
