import { checkInstant, type Clock } from '../clock'
import type { TriggerConfig } from '../functions/config'
import type { CallResult, FunctionHost } from '../functions/host'
import { type Cron, nextRun, parseCron } from './cron'
import type { Errands } from './errands'

/** Timer triggers from the functions' `config.json`, run by the cloud's clock. */

export interface TimerInfo {
  function: string
  name: string
  cron: string
  next: string | null
  lastRun: string | null
  lastOk: boolean | null
}

interface Timer {
  function: string
  name: string
  text: string
  cron: Cron
  lastRun: number | undefined
  lastOk: boolean | undefined
}

/** A trigger that the service would refuse, and why. */
interface RefusedTrigger {
  function: string
  reason: string
}

const LONGEST_WAIT = 2 ** 31 - 1
const NEVER_RUN = { lastRun: undefined, lastOk: undefined }

function readTriggers(triggers: readonly TriggerConfig[]): Pick<Timer, 'name' | 'text' | 'cron'> {
  const [{ name, config }] = triggers as [TriggerConfig]
  if (triggers.length > 1)
    throw new Error(`config.json names ${triggers.length} timer triggers, and the service allows a function only one`)
  if (!/^[A-Za-z][A-Za-z0-9_-]{0,59}$/.test(name))
    throw new Error(`the trigger name "${name}" must begin with a letter and have at most 60 of a-z A-Z 0-9 - _`)
  try {
    return { name, text: config, cron: parseCron(config) }
  } catch (error) {
    throw new Error(`trigger ${name}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

export class Timers {
  private readonly timers: Timer[] = []
  readonly refused: RefusedTrigger[] = []
  /** What is to happen once, beside the timers. */
  private errands: Errands | undefined
  private alarm: NodeJS.Timeout | undefined
  private running = false
  /** While the clock is being advanced by hand, due timers are run there and not by the alarm. */
  private advancing = 0

  constructor(
    private readonly host: FunctionHost,
    private readonly clock: Clock,
    private readonly realTime: boolean,
    private readonly log: (line: string) => void,
  ) {
    for (const name of host.list()) this.load(name)
    clock.onChange(() => this.reschedule())
  }

  start(): void {
    this.running = true
    this.reschedule()
  }

  private load(name: string): void {
    try {
      const triggers = (this.host.config(name)?.triggers ?? []).filter(({ type }) => type === 'timer')
      if (triggers[0]) this.timers.push({ function: name, ...readTriggers(triggers), ...NEVER_RUN })
    } catch (error) {
      // The service takes such a function too, and refuses its trigger.
      const reason = error instanceof Error ? error.message : String(error)
      this.refused.push({ function: name, reason })
      this.log(`[${name}] has no timer: ${reason}`)
    }
  }

  list(): TimerInfo[] {
    const iso = (millis: number | undefined): string | null =>
      millis === undefined ? null : new Date(millis).toISOString()
    return this.timers.map((timer) => ({
      function: timer.function,
      name: timer.name,
      cron: timer.text,
      next: iso(nextRun(timer.cron, this.clock.millis())),
      lastRun: iso(timer.lastRun),
      lastOk: timer.lastOk ?? null,
    }))
  }

  /** Runs a function as its timer would, now. */
  async run(name: string): Promise<CallResult> {
    const timer = this.timers.find((item) => item.function === name)
    return this.fire(name, timer, this.clock.millis())
  }

  /** Has errands done when they fall due; one that is added later is noticed by `reschedule`. */
  attend(errands: Errands): void {
    this.errands = errands
    this.reschedule()
  }

  private async fire(name: string, timer: Timer | undefined, at: number): Promise<CallResult> {
    const Time = `${new Date(at).toISOString().slice(0, 19)}Z`
    const event = { Message: '', Time, TriggerName: timer?.name ?? name, Type: 'Timer' }
    const result = await this.host.call(name, event, { source: 'wx_trigger' })
    if (timer) {
      timer.lastRun = at
      timer.lastOk = result.ok
    }
    return result
  }

  /** Moves the clock on, running whatever falls due on the way, in order and one after the other. */
  async advance(millis: number): Promise<void> {
    const target = checkInstant(this.clock.millis() + millis)
    this.advancing++
    try {
      let from = this.clock.millis()
      for (;;) {
        const due = this.firstDue(from)
        if (!due || due.at > target) break
        if (due.at > this.clock.millis()) this.clock.moveTo(due.at)
        from = Math.max(from, due.at)
        await Promise.all([
          ...(this.errands?.begin(due.at) ?? []),
          ...due.timers.map((timer) => this.fire(timer.function, timer, due.at)),
        ])
      }
      if (this.clock.millis() < target) this.clock.moveTo(target)
    } finally {
      this.advancing--
      this.reschedule()
    }
  }

  private firstDue(after: number): { at: number; timers: Timer[] } | undefined {
    let at = Infinity
    let timers: Timer[] = []
    for (const timer of this.timers) {
      const next = nextRun(timer.cron, after)
      if (next === undefined || next > at) continue
      if (next < at) timers = []
      at = next
      timers.push(timer)
    }
    const errand = this.errands?.next()
    if (errand !== undefined && errand < at) {
      at = errand
      timers = []
    }
    return at < Infinity ? { at, timers } : undefined
  }

  reschedule(): void {
    clearTimeout(this.alarm)
    if (!this.realTime || !this.running || this.advancing > 0 || this.clock.frozen) return
    const now = this.clock.millis()
    const due = this.firstDue(now)
    if (!due) return
    this.alarm = setTimeout(
      () => {
        if (this.clock.millis() < due.at) return this.reschedule()
        for (const timer of due.timers) void this.fire(timer.function, timer, due.at)
        void Promise.all(this.errands?.begin(due.at) ?? [])
        this.reschedule()
      },
      Math.min(LONGEST_WAIT, Math.max(0, due.at - now)),
    )
    this.alarm.unref()
  }

  stop(): void {
    this.running = false
    clearTimeout(this.alarm)
  }
}
