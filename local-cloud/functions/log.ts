/** What happened to recent calls: shown in the console and counted for `x-cloud-roundtrips`. */

export interface CallLogEntry {
  id: string
  function: string
  source: string
  openid: string | undefined
  startedAt: string
  ms: number
  cold: boolean
  ok: boolean
  error?: string
  roundTrips: number
  output: string[]
}

const KEPT = 500
const LINES_KEPT = 200

export class CallLog {
  private readonly entries: CallLogEntry[] = []
  private readonly running = new Map<string, CallLogEntry>()

  begin(entry: CallLogEntry): void {
    this.running.set(entry.id, entry)
  }

  end(id: string): void {
    const entry = this.running.get(id)
    if (!entry) return
    this.running.delete(id)
    this.entries.push(entry)
    if (this.entries.length > KEPT) this.entries.shift()
  }

  isRunning(id: string): boolean {
    return this.running.has(id)
  }

  get(id: string): CallLogEntry | undefined {
    return this.running.get(id)
  }

  countTrip(id: string): void {
    const entry = this.running.get(id)
    if (entry) entry.roundTrips++
  }

  addOutput(id: string, line: string): void {
    // What was not awaited may still speak after the answer.
    const entry = this.running.get(id) ?? this.entries.find((item) => item.id === id)
    if (entry && entry.output.length < LINES_KEPT) entry.output.push(line.slice(0, 2000))
  }

  /** Newest first. */
  list(): CallLogEntry[] {
    return [...this.entries].reverse()
  }
}
