import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { ROOT } from '../../scripts/lib/root'
import { cast } from '../fixtures/cast'

jest.setTimeout(90_000)

/** `npm start` as a person runs it. The client is built already when this runs (see scripts/test.ts). */
const folder = mkdtempSync(path.join(os.tmpdir(), 'nuanyu-start-'))
const running = new Set<ChildProcess>()
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

type Run = { process: ChildProcess; output: () => string; url: Promise<string>; ended: Promise<number | null> }

function start(...options: string[]): Run {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts', ...options], { cwd: ROOT })
  running.add(child)
  child.once('exit', () => running.delete(child))
  let said = ''
  child.stdout.on('data', (chunk) => (said += chunk))
  child.stderr.on('data', (chunk) => (said += chunk))
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  const url = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const open = /Open +(http\S+)/.exec(said)
      if (open?.[1]) resolve(open[1])
    })
    void ended.then(() => reject(new Error(said)))
  })
  url.catch(() => undefined)
  return { process: child, output: () => said, url, ended }
}

async function stop(run: Run, signal: NodeJS.Signals): Promise<void> {
  run.process.kill(signal)
  await run.ended
}

async function mine(url: string): Promise<number> {
  const answer = await fetch(`${url}/functions/api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-dev-openid': cast.linXiaomei.openid },
    body: JSON.stringify({ action: 'feedback.mine', input: {} }),
  })
  const { result } = (await answer.json()) as { result: { data: { items: unknown[] } } }
  return result.data.items.length
}

test('seeds a hospital once; what was there is there after a restart, even a hard one', async () => {
  const first = start('--port', '0', '--data', path.join(folder, 'a'))
  const url = await first.url
  expect(first.output()).toContain('Demo hospital')
  const before = await mine(url)
  expect(before).toBeGreaterThan(0)
  expect((await fetch(url)).headers.get('content-type')).toContain('text/html')
  await stop(first, 'SIGKILL')

  const second = start('--port', '0', '--data', path.join(folder, 'a'))
  expect(await mine(await second.url)).toBe(before)
  expect(second.output()).not.toContain('Demo hospital')
  await stop(second, 'SIGTERM')
})

test('--no-seed starts empty, and --fresh starts over', async () => {
  const empty = start('--port', '0', '--data', path.join(folder, 'b'), '--no-seed')
  expect(await mine(await empty.url)).toBe(0)
  await stop(empty, 'SIGTERM')
  const fresh = start('--port', '0', '--data', path.join(folder, 'b'), '--fresh')
  expect(await mine(await fresh.url)).toBeGreaterThan(0)
  await stop(fresh, 'SIGTERM')
})

describe('what cannot work is said in one line', () => {
  const lastLines = (run: Run) => run.output().trim().split('\n').slice(-1)

  test('a port that is taken', async () => {
    const other = http.createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const run = start('--port', String(port), '--data', path.join(folder, 'c'))
    expect(await run.ended).toBe(1)
    expect(lastLines(run)[0]).toMatch(new RegExp(`${port}`))
    expect(run.output()).not.toMatch(/\n\s+at /)
    other.close()
  })

  test('a folder that cannot be written', async () => {
    const file = path.join(folder, 'a-file')
    writeFileSync(file, '')
    const run = start('--port', '0', '--data', path.join(file, 'below'))
    expect(await run.ended).toBe(1)
    expect(lastLines(run)[0]).toMatch(/Cannot write/)
    expect(run.output()).not.toMatch(/\n\s+at /)
  })

  test('a demo of another version', async () => {
    const data = path.join(folder, 'd')
    const first = start('--port', '0', '--data', data)
    await first.url
    await stop(first, 'SIGTERM')
    writeFileSync(path.join(data, 'demo-version'), '1')
    const run = start('--port', '0', '--data', data)
    expect(await run.ended).toBe(1)
    expect(lastLines(run)[0]).toMatch(/another version.*--fresh/)
    expect(run.output()).not.toMatch(/\n\s+at /)
  })

  test('a port that is no number, an option that is none', async () => {
    const run = start('--port', 'many')
    expect(await run.ended).toBe(1)
    expect(lastLines(run)[0]).toMatch(/many is not a port/)
    const other = start('--nonsense')
    expect(await other.ended).toBe(1)
    expect(other.output()).not.toMatch(/\n\s+at /)
  })
})
