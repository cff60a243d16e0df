import path from 'node:path'
import { CloudError } from '../errors'
import { type CallRequest, Instance, type InstanceOptions, type Outcome, versionOf } from './instance'

/**
 * The instances of one function. Grows with the load up to a bound, shrinks when idle. A call made by another
 * function may go beyond the bound, or callers waiting for callees would block one another for ever.
 */

export interface PoolLimits {
  size: number
  nestedSize: number
  queue: number
  idleMs: number
}

interface Waiting {
  start: (instance: Instance) => void
  fail: (error: Error) => void
}

export class Pool {
  private readonly instances = new Set<Instance>()
  private readonly idle: Instance[] = []
  private readonly waiting: Waiting[] = []
  /** Instances on their way out: a closed pool leaves no thread behind. */
  private readonly leaving = new Set<Promise<unknown>>()
  private closed = false

  constructor(
    private readonly options: InstanceOptions,
    private readonly limits: PoolLimits,
    /** Whether one more thread may be started, after idle ones of other functions have made way. */
    private readonly makeRoom: () => boolean,
  ) {}

  get size(): number {
    return this.instances.size
  }

  get idleCount(): number {
    return this.idle.length
  }

  async warm(env: Record<string, string>): Promise<void> {
    if (this.instances.size > 0) return
    const instance = this.add()
    await instance.warm(env)
    if (instance.alive) this.release(instance)
  }

  async run(request: CallRequest, nested: boolean): Promise<{ outcome: Outcome; cold: boolean }> {
    const instance = await this.acquire(nested)
    const cold = instance.calls === 0
    const outcome = await instance.call(request)
    if (instance.alive) this.release(instance)
    else this.forget(instance)
    return { outcome, cold }
  }

  private async acquire(nested: boolean): Promise<Instance> {
    if (this.closed) throw new CloudError('SYS_ERR', 'the cloud is shutting down')
    const current = versionOf(path.join(this.options.folder, 'index.js'))
    for (let instance = this.idle.pop(); instance; instance = this.idle.pop()) {
      if (instance.alive && instance.version === current) return instance
      this.retire(instance)
    }
    // The first instance and those for nested calls start in any case: nobody would ever make way for them.
    if (this.instances.size < (nested ? this.limits.nestedSize : this.limits.size)) {
      if (this.makeRoom() || nested || this.instances.size === 0) return this.add()
    }
    if (nested || this.waiting.length >= this.limits.queue) {
      throw new CloudError(
        'EXCEED_CONCURRENT_REQUEST_LIMIT',
        `[LimitExceeded] too many calls of ${this.options.name} at the same time`,
      )
    }
    return new Promise((start, fail) => this.waiting.push({ start, fail }))
  }

  private add(): Instance {
    const instance = new Instance(this.options)
    this.instances.add(instance)
    return instance
  }

  private release(instance: Instance): void {
    if (this.closed) return this.retire(instance)
    const next = this.waiting.shift()
    if (next) next.start(instance)
    else this.idle.push(instance)
  }

  private forget(instance: Instance): void {
    this.retire(instance)
    const next = this.waiting.shift()
    if (next) next.start(this.add())
  }

  private retire(instance: Instance): void {
    this.instances.delete(instance)
    const ending = instance.stop()
    this.leaving.add(ending)
    void ending.then(() => this.leaving.delete(ending))
  }

  /** Ends instances idle for long; the last one stays, so that a function does not go cold while in use. */
  shrink(keep: number, now = Date.now()): void {
    while (this.idle.length > 0 && this.instances.size > keep) {
      const oldest = this.idle[0] as Instance
      if (now - oldest.idleSince < this.limits.idleMs) return
      this.idle.shift()
      this.retire(oldest)
    }
  }

  /** Gives up one idle instance to make room for another function. */
  yieldOne(): boolean {
    const instance = this.idle.shift()
    if (instance) this.retire(instance)
    return instance !== undefined
  }

  async close(): Promise<void> {
    this.closed = true
    for (const { fail } of this.waiting.splice(0)) fail(new CloudError('SYS_ERR', 'the cloud is shutting down'))
    await Promise.all([...this.leaving, ...[...this.instances].map((instance) => instance.stop())])
    this.instances.clear()
    this.idle.length = 0
  }
}
