import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import type { Ask, Told } from './serve'

/** A serving process, seen from the one that measures. */
export class Server {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async start(kind: 'cloud' | 'raw', folder: string): Promise<Server> {
    const child = fork(path.join(__dirname, 'serve.ts'), [kind, folder])
    const told = (await reply(child)) as { url: string }
    return new Server(child, told.url)
  }

  async inside(ask: Exclude<Ask, 'rss'>): Promise<number[]> {
    return ((await this.ask(ask)) as { ms: number[] }).ms
  }

  async rss(): Promise<number> {
    return ((await this.ask('rss')) as { rss: number }).rss
  }

  private ask(ask: Ask): Promise<Told> {
    this.child.send(ask)
    return reply(this.child)
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.child.once('exit', () => resolve())
      this.child.disconnect()
    })
  }
}

function reply(child: ChildProcess): Promise<Told> {
  return new Promise((resolve, reject) => {
    const gone = (code: number | null): void => reject(new Error(`the serving process ended (${code})`))
    child.once('exit', gone)
    child.once('message', (told: Told) => {
      child.off('exit', gone)
      resolve(told)
    })
  })
}
