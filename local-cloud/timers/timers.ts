import type { Clock } from '../clock'
import type { CallResult, FunctionHost } from '../functions/host'
import { type Cron, nextRun, parseCron } from './cron'

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
  next: number | undefined
  lastRun: number | undefined
  lastOk: boolean | undefined
}

/** Something that is to happen once. */
interface Errand {
  at: number
  work: () => Promise<unknown>
}

const LONGEST_WAIT = 2 ** 31 - 1

export class Timers {
  private readonly timers: Timer[] = []
  private readonly errands: Errand[] = []
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
    let triggers
    try {
      triggers = this.host.config(name)?.triggers ?? []
    } catch (error) {
      this.log(`[${name}] ${error instanceof Error ? error.message : String(error)}`)
      return
    }
    const timers = triggers.filter(({ type }) => type === 'timer')
    if (timers.length > 1)
      this.log(`[${name}] has ${timers.length} timer triggers; the service allows one, only the first runs`)
    const first = timers[0]
    if (!first) return
    if (!/^[A-Za-z][A-Za-z0-9_-]{0,59}$/.test(first.name))
      this.log(`[${name}] the service refuses the trigger name "${first.name}"`)
    try {
      this.timers.push({
        function: name,
        name: first.name,
        text: first.config,
        cron: parseCron(first.config),
        next: undefined,
        lastRun: undefined,
        lastOk: undefined,
      })
    } catch (error) {
      this.log(`[${name}] trigger ${first.name}: ${error instanceof Error ? error.message : String(error)}`)
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

  /** Does something once, when this much time of the cloud's clock has passed. */
  later(millis: number, work: () => Promise<unknown>): void {
    this.errands.push({ at: this.clock.millis() + millis, work })
    this.reschedule()
  }

  private takeErrands(until: number): Promise<unknown>[] {
    const due = this.errands.filter(({ at }) => at <= until)
    for (const errand of due) this.errands.splice(this.errands.indexOf(errand), 1)
    return due.map(({ work }) => work())
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
    const target = this.clock.millis() + millis
    this.advancing++
    try {
      let from = this.clock.millis()
      for (;;) {
        const due = this.firstDue(from)
        if (!due || due.at > target) break
        if (due.at > this.clock.millis()) this.clock.moveTo(due.at)
        from = Math.max(from, due.at)
        await Promise.all([
          ...this.takeErrands(due.at),
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
    for (const errand of this.errands) {
      if (errand.at < at) timers = []
      at = Math.min(at, errand.at)
    }
    return at < Infinity ? { at, timers } : undefined
  }

  private reschedule(): void {
    clearTimeout(this.alarm)
    if (!this.realTime || !this.running || this.advancing > 0 || this.clock.frozen) return
    const now = this.clock.millis()
    const due = this.firstDue(now)
    if (!due) return
    this.alarm = setTimeout(
      () => {
        if (this.clock.millis() < due.at) return this.reschedule()
        for (const timer of due.timers) void this.fire(timer.function, timer, due.at)
        void Promise.all(this.takeErrands(due.at))
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
