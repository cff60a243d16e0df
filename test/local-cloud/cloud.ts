import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Cloud, type CloudOptions, startCloud } from '../../local-cloud'

/** A cloud of its own in a temporary folder, with the fixture functions of this folder. */
export async function testCloud(options: Partial<CloudOptions> = {}): Promise<Cloud & { dataDir: string }> {
  const dataDir = options.dataDir ?? tempDir()
  const cloud = await startCloud({
    functionsDir: path.join(__dirname, 'functions'),
    dataDir,
    timers: 'manual',
    ...options,
  })
  return Object.assign(cloud, { dataDir })
}

const created: string[] = []
export function tempDir(): string {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'local-cloud-'))
  created.push(dir)
  return dir
}
process.on('exit', () => {
  for (const dir of created) fs.rmSync(dir, { recursive: true, force: true })
})

// The SDK's own types are too loose to help here, and its errors are data for the tests.
/* eslint-disable @typescript-eslint/no-explicit-any */
export interface Sdk {
  cloud: any
  db: any
  _: any
  $: any
  context: any
  /** `require` of the function. */
  load: any
}

export interface Failure {
  errCode: number
  errMsg: string
  code?: string
}

export type Outcome<T> = { value: T; error?: undefined } | { value?: undefined; error: Failure }

/** Runs `code` inside a cloud function, with the real SDK. It is sent as text: it sees only `sdk` and `args`. */
export async function attempt<T = any, A = unknown>(
  cloud: Cloud,
  code: (sdk: Sdk, args: A) => Promise<T>,
  args?: A,
  openid = 'oTester',
): Promise<Outcome<T>> {
  const result = await cloud.call('script', { code: code.toString(), args }, { openid })
  if (!result.ok) throw new Error(result.errMsg)
  return result.result as Outcome<T>
}

export async function run<T = any, A = unknown>(
  cloud: Cloud,
  code: (sdk: Sdk, args: A) => Promise<T>,
  args?: A,
  openid?: string,
): Promise<T> {
  const { value, error } = await attempt(cloud, code, args, openid)
  if (error) throw new Error(`${error.errCode} ${error.errMsg}`)
  return value as T
}
