import { type ChildProcess, spawn } from 'node:child_process'
import http from 'node:http'
import path from 'node:path'
import { sensible } from '../../cloudfunctions/domain/inspection/calls/hours'
import { ROOT } from '../../scripts/lib/root'

/** A running demo, spoken to over HTTP alone, so that it serves jsdom tests and browser tests alike. */
export class Demo {
  private constructor(
    readonly url: string,
    private readonly process: ChildProcess,
  ) {}

  static async start(): Promise<Demo> {
    const child = spawn(process.execPath, ['--import', 'tsx', path.join(__dirname, 'demoServer.ts')], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const url = await new Promise<string>((resolve, reject) => {
      let said = ''
      const hear = (chunk: Buffer) => {
        said += String(chunk)
        const ready = /ready (http\S+)/.exec(said)
        if (ready?.[1]) resolve(ready[1])
      }
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
      child.on('exit', () => reject(new Error(`the demo did not start:\n${said}`)))
    })
    return new Demo(url, child)
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.process.once('exit', resolve))
    this.process.kill('SIGTERM')
    await gone
  }

  /** What `wx.cloud.callFunction` leads to: the function's result, or its failure. */
  async callFunction(openid: string, name: string, event: unknown): Promise<unknown> {
    const answer = (await this.request('POST', `/functions/${name}`, JSON.stringify(event), openid)) as {
      result?: unknown
      errMsg: string
    }
    if (!('result' in answer)) throw new Error(answer.errMsg)
    return answer.result
  }

  async uploadFile(openid: string, cloudPath: string, bytes: Uint8Array): Promise<string> {
    const { fileID } = (await this.request('POST', `/storage/${cloudPath}`, Buffer.from(bytes), openid)) as {
      fileID: string
    }
    return fileID
  }

  async acceptMessages(openid: string, templateIds: string[]): Promise<void> {
    await this.request('POST', '/__cloud/consents', JSON.stringify({ templateIds }), openid)
  }

  async messagesOf(openid: string): Promise<{ page: string; data: Record<string, { value: string }> }[]> {
    return (await this.request('GET', `/__cloud/messages?openid=${openid}`)) as never
  }

  async runTimer(): Promise<void> {
    await this.request('POST', '/__cloud/timers', JSON.stringify({ name: 'jobs' }))
  }

  /** With everything that is due in them, e.g. WeChat's verdict on a photo; what instances remember is old after one. */
  async minutesPass(minutes: number): Promise<void> {
    await this.request('POST', '/__cloud/clock', JSON.stringify({ advance: minutes * 60_000 }))
  }

  /** At night no message leaves. Whoever tells the story at night waits for it until the morning. */
  async untilMorning(): Promise<void> {
    const { now } = (await this.request('GET', '/__cloud/clock')) as { now: string }
    const minutes = (Math.floor(Date.parse(now) / 60_000) + 8 * 60) % (24 * 60)
    const [morning, evening] = [9 * 60, 20 * 60]
    if (minutes >= morning && minutes <= evening) return
    const wait = (morning - minutes + 24 * 60) % (24 * 60)
    const set = new Date(Date.parse(now) + wait * 60_000).toISOString()
    await this.request('POST', '/__cloud/clock', JSON.stringify({ set }))
  }

  /** At night and at noon nobody is called up. Whoever tells the story then waits until people may be. */
  async untilCallable(): Promise<void> {
    const { now } = (await this.request('GET', '/__cloud/clock')) as { now: string }
    const soon = new Date(Date.parse(now) + 20 * 60_000)
    const set = sensible(soon)
    if (set.getTime() === soon.getTime()) return
    await this.request('POST', '/__cloud/clock', JSON.stringify({ set: set.toISOString() }))
  }

  /** The day of the demo's clock, in the hospital's time zone. */
  async today(): Promise<string> {
    const { now } = (await this.request('GET', '/__cloud/clock')) as { now: string }
    return new Date(Date.parse(now) + 8 * 3_600_000).toISOString().slice(0, 10)
  }

  /** A day and a time of the demo's clock that are still to come, to be chosen in a form. */
  async soon(minutes: number): Promise<{ day: string; time: string }> {
    const { now } = (await this.request('GET', '/__cloud/clock')) as { now: string }
    const at = new Date(Date.parse(now) + minutes * 60_000 + 8 * 3_600_000).toISOString()
    return { day: at.slice(0, 10), time: at.slice(11, 16) }
  }

  async daysPass(days: number): Promise<void> {
    const { now } = (await this.request('GET', '/__cloud/clock')) as { now: string }
    const set = new Date(new Date(now).getTime() + days * 86_400_000).toISOString()
    await this.request('POST', '/__cloud/clock', JSON.stringify({ set }))
  }

  /** What lies behind a link that the demo handed out. */
  fileAt(url: string): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      http
        .get(new URL(url, this.url), (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('end', () => resolve(Buffer.concat(chunks)))
        })
        .on('error', reject)
    })
  }

  /** node:http and not fetch: jsdom has none. */
  private request(method: string, target: string, body?: string | Buffer, openid?: string): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const headers: Record<string, string> = {
        'content-type': typeof body === 'string' ? 'application/json' : 'application/octet-stream',
        ...(openid ? { 'x-dev-openid': openid } : {}),
      }
      const request = http.request(new URL(target, this.url), { method, headers }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8')
          try {
            resolve(text === '' ? null : JSON.parse(text))
          } catch {
            reject(new Error(`${method} ${target}: ${response.statusCode} ${text.slice(0, 200)}`))
          }
        })
      })
      request.on('error', reject)
      request.end(body)
    })
  }
}
