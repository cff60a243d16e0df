/**
 * One clock for the whole cloud: real time plus an offset, or standing still. Function workers read it through
 * shared memory, so timers, `serverDate` and the `Date` of functions always agree.
 */
export class Clock {
  /** [0] 1 when frozen, [1] the offset in ms, or the instant it stands at. */
  readonly shared = new SharedArrayBuffer(16)
  private readonly state = new Float64Array(this.shared)
  private readonly listeners = new Set<() => void>()

  millis(): number {
    return this.frozen ? (this.state[1] as number) : Date.now() + (this.state[1] as number)
  }

  now(): Date {
    return new Date(this.millis())
  }

  get frozen(): boolean {
    return this.state[0] === 1
  }

  /** Moves to an instant without changing whether time passes. */
  moveTo(millis: number): void {
    this.state[1] = this.frozen ? millis : millis - Date.now()
    for (const listener of this.listeners) listener()
  }

  freeze(): void {
    const at = this.millis()
    this.state[1] = at
    this.state[0] = 1
    for (const listener of this.listeners) listener()
  }

  /** Back to real time. */
  reset(): void {
    this.state[0] = 0
    this.state[1] = 0
    for (const listener of this.listeners) listener()
  }

  onChange(listener: () => void): void {
    this.listeners.add(listener)
  }
}

export function parseInstant(at: unknown): number {
  const millis = at instanceof Date ? at.getTime() : typeof at === 'number' ? at : Date.parse(String(at))
  if (Number.isNaN(millis)) throw new Error(`not a time: ${String(at)}`)
  return checkInstant(millis)
}

const YEAR_10000 = Date.UTC(10000, 0, 1)

/** Beyond these years dates cannot be written any more, and the whole cloud would stumble. */
export function checkInstant(millis: number): number {
  if (!(millis >= 0 && millis < YEAR_10000)) throw new RangeError('the clock goes from 1970 to 9999')
  return millis
}
