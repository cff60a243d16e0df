/** Timers that can all be stopped at once, so that a finished test leaves nothing ticking. */
export class Timers {
  private readonly running = new Map<unknown, () => void>()

  readonly functions = {
    setTimeout: (run: (...args: unknown[]) => void, delay?: number, ...args: unknown[]): unknown => {
      const id = setTimeout(() => {
        this.running.delete(id)
        run(...args)
      }, delay)
      this.running.set(id, () => {
        clearTimeout(id)
      })
      return id
    },
    setInterval: (run: (...args: unknown[]) => void, delay?: number, ...args: unknown[]): unknown => {
      const id = setInterval(() => {
        run(...args)
      }, delay)
      this.running.set(id, () => {
        clearInterval(id)
      })
      return id
    },
    clearTimeout: (id: unknown): void => {
      this.stop(id)
    },
    clearInterval: (id: unknown): void => {
      this.stop(id)
    },
  }

  stopAll(): void {
    for (const id of [...this.running.keys()]) this.stop(id)
  }

  private stop(id: unknown): void {
    this.running.get(id)?.()
    this.running.delete(id)
  }
}
