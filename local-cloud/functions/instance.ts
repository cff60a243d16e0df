import fs from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { entryOf, type FunctionConfig } from './config'

/** One running copy of a function: a worker thread that handles one call at a time. */

export interface Fault {
  message: string
  stack: string
  code?: unknown
}

export type Outcome =
  | { kind: 'done'; result: string }
  | { kind: 'failed'; fault: Fault }
  | { kind: 'timeout' }
  | { kind: 'memory' }
  | { kind: 'exited'; fault: Fault }

export interface CallRequest {
  id: string
  event: string
  env: Record<string, string>
  context: Record<string, unknown>
}

export interface InstanceOptions {
  name: string
  folder: string
  config: FunctionConfig
  clock: SharedArrayBuffer
  allowNetwork: boolean
  onLog: (callId: string, level: string, text: string) => void
}

type Message =
  | { type: 'ready' }
  | { type: 'done'; id: string; result: string }
  | { type: 'failed' | 'crash'; id: string; error: Fault }
  | { type: 'log'; id: string; level: string; text: string }

// The SDK found beside this project serves functions that come without node_modules.
const FALLBACK_MODULES = path.resolve(__dirname, '..', '..', 'node_modules')

export class Instance {
  private readonly worker: Worker
  private readonly gate = new Int32Array(new SharedArrayBuffer(4))
  private settle: ((outcome: Outcome) => void) | undefined
  private onReady: (() => void) | undefined
  private callId = ''
  readonly version: number
  private stopped: Promise<unknown> | undefined
  alive = true
  calls = 0
  idleSince = Date.now()

  constructor(private readonly options: InstanceOptions) {
    const entry = entryOf(options.folder) ?? path.join(options.folder, 'index.js')
    this.version = versionOf(entry)
    this.worker = new Worker(path.join(__dirname, 'worker.cjs'), {
      workerData: {
        entry,
        root: options.folder,
        handler: options.config.handler,
        fallbackModules: FALLBACK_MODULES,
        clock: options.clock,
        gate: this.gate,
        allowNetwork: options.allowNetwork,
      },
      // Nothing of our own environment: functions see what the service would give them.
      env: {
        PATH: '/usr/local/bin:/usr/bin:/bin',
        TZ: 'UTC',
        LANG: 'en_US.UTF-8',
        USER_CODE_ROOT: `${options.folder}/`,
        SCF_FUNCTIONNAME: options.name,
        SCF_FUNCTIONVERSION: '$LATEST',
        ...options.config.env,
      },
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: options.config.memoryMb, stackSizeMb: 4 },
      stdout: true,
      stderr: true,
    })
    this.worker.unref()
    this.worker.stdout.on('data', (text: Buffer) => options.onLog(this.callId, 'log', text.toString().trimEnd()))
    this.worker.stderr.on('data', (text: Buffer) => options.onLog(this.callId, 'error', text.toString().trimEnd()))
    this.worker.on('message', (message: Message) => this.receive(message))
    this.worker.on('error', (error: NodeJS.ErrnoException) => {
      const fault = { message: error?.message ?? String(error), stack: error?.stack ?? String(error) }
      this.die(error?.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { kind: 'memory' } : { kind: 'exited', fault })
    })
    this.worker.on('exit', (code) =>
      this.die({ kind: 'exited', fault: { message: `process exited with code ${code}`, stack: '' } }),
    )
  }

  private receive(message: Message): void {
    switch (message.type) {
      case 'log':
        this.options.onLog(message.id, message.level, message.text)
        return
      case 'ready':
        this.onReady?.()
        return
      case 'done':
        if (message.id === this.callId) this.finish({ kind: 'done', result: message.result })
        return
      case 'failed':
        if (message.id === this.callId) this.finish({ kind: 'failed', fault: message.error })
        return
      case 'crash':
        // The process would be gone in the real cloud; so is this instance.
        if (message.id === this.callId) this.die({ kind: 'exited', fault: message.error })
    }
  }

  warm(env: Record<string, string>): Promise<void> {
    return new Promise((resolve) => {
      this.onReady = resolve
      this.worker.postMessage({ type: 'warm', env })
      this.worker.once('exit', resolve)
    })
  }

  call(request: CallRequest): Promise<Outcome> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.die({ kind: 'timeout' }), this.options.config.timeoutMs)
      this.callId = request.id
      this.calls++
      this.settle = (outcome) => {
        clearTimeout(timer)
        resolve(outcome)
      }
      this.thaw()
      this.worker.postMessage({ type: 'call', ...request })
    })
  }

  private thaw(): void {
    Atomics.store(this.gate, 0, 1)
    Atomics.notify(this.gate, 0)
  }

  private finish(outcome: Outcome): void {
    const settle = this.settle
    this.settle = undefined
    this.callId = ''
    this.idleSince = Date.now()
    settle?.(outcome)
  }

  private die(outcome: Outcome): void {
    if (!this.alive) return
    this.alive = false
    void this.stop()
    this.finish(outcome)
  }

  stop(): Promise<unknown> {
    this.alive = false
    this.thaw() // a frozen thread would never notice that it is to end
    return (this.stopped ??= this.worker.terminate())
  }
}

/** Changes when the function's code does. */
export function versionOf(entry: string): number {
  try {
    return fs.statSync(entry).mtimeMs
  } catch {
    return 0
  }
}
