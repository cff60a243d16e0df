import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { badRequest, CloudError } from '../errors'

/**
 * A thread that reads, with a connection of its own, so that a big read keeps nobody waiting but other big ones. It
 * starts with the first question and ends when there were none for a while.
 */

export interface Question {
  id: number
  kind: 'find' | 'count' | 'aggregate'
  collection: string
  /** EJSON: classes do not survive the way to another thread. */
  args: string
  now: number
}

export type Answer = { id: number } & ({ value: unknown } | { code?: string; message: string })

interface Waiting {
  resolve: (value: unknown) => void
  reject: (error: Error) => void
}

/** Keeps the process below 400 MB; MongoDB allows a stage 100. */
const MEMORY_MB = 160

export class ReadThread {
  private worker: Worker | undefined
  private readonly waiting = new Map<number, Waiting>()
  private lastId = 0
  private idle: NodeJS.Timeout | undefined

  constructor(
    private readonly folder: string,
    private readonly idleMs = 120_000,
  ) {}

  get isRunning(): boolean {
    return this.worker !== undefined
  }

  ask(question: Omit<Question, 'id'>): Promise<unknown> {
    clearTimeout(this.idle)
    const worker = (this.worker ??= this.start())
    const id = ++this.lastId
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject })
      // A process stays for an answer, but not for a thread without work.
      worker.ref()
      worker.postMessage({ id, ...question })
    })
  }

  private start(): Worker {
    const worker = new Worker(path.join(__dirname, 'readWorker.cjs'), {
      workerData: { folder: this.folder },
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: 16 },
    })
    worker.on('message', (answer: Answer) => this.take(answer))
    worker.on('error', (error: Error & { code?: string }) => {
      this.lose(worker, error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuchMemory() : threadDied(error.message))
    })
    worker.on('exit', () => this.lose(worker, threadDied('it ended')))
    return worker
  }

  private take(answer: Answer): void {
    const waiting = this.waiting.get(answer.id)
    this.waiting.delete(answer.id)
    if ('value' in answer) waiting?.resolve(answer.value)
    else waiting?.reject(answer.code ? new CloudError(answer.code, answer.message) : new Error(answer.message))
    if (this.waiting.size > 0) return
    this.worker?.unref()
    this.idle = setTimeout(() => this.end(), this.idleMs)
    this.idle.unref()
  }

  /** Whoever still waits is told; the next question starts a new thread. */
  private lose(worker: Worker, error: Error): void {
    if (this.worker !== worker) return
    this.worker = undefined
    for (const { reject } of this.waiting.values()) reject(error)
    this.waiting.clear()
  }

  private end(): void {
    this.worker?.postMessage('end')
    this.worker = undefined
  }

  /** Resolves when the thread is gone, and its connection with it. */
  async close(): Promise<void> {
    clearTimeout(this.idle)
    const { worker } = this
    if (!worker) return
    const gone = new Promise((resolve) => worker.once('exit', resolve))
    if (this.waiting.size > 0) void worker.terminate()
    else this.end()
    this.lose(worker, threadDied('the cloud is closing'))
    await gone
  }
}

const tooMuchMemory = (): CloudError =>
  badRequest(`Exceeded memory limit: the read needs more than the ${MEMORY_MB} MB a big one may use`)

const threadDied = (reason: string): CloudError => new CloudError('SYS_ERR', `the reading thread died: ${reason}`)
