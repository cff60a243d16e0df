import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { createSecrets } from '../../cloudfunctions/kernel/secrets'
import { type Cloud, startCloud } from '../../local-cloud'
import { FUNCTIONS, ROOT, SCHEMA } from '../../scripts/lib/root'
import { secretOf } from '../../scripts/lib/secret'
import { cast } from '../fixtures/cast'
import { hospitalRecords } from '../fixtures/seed'
import { aRatingInput } from '../support/feedback'
import { insertAll } from '../support/hospital'

jest.setTimeout(120_000)

/** The command, as somebody types it. */
const dataDir = mkdtempSync(path.join(os.tmpdir(), 'nuanyu-audit-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

async function opened<T>(work: (cloud: Cloud) => Promise<T> | T): Promise<T> {
  const env = { NUANYU_SECRET: secretOf(dataDir) }
  const cloud = await startCloud({ functionsDir: FUNCTIONS, dataDir, schemaFile: SCHEMA, env, timers: 'manual' })
  try {
    return await work(cloud)
  } finally {
    await cloud.close()
  }
}

async function audit(...args: string[]): Promise<{ code: number; said: string }> {
  const tsx = path.join(ROOT, 'node_modules/.bin/tsx')
  const command = [path.join(ROOT, 'scripts/audit.ts'), '--data', dataDir, ...args]
  try {
    const { stdout } = await promisify(execFile)(tsx, command, { env: { ...process.env, NUANYU_SECRET: undefined } })
    return { code: 0, said: stdout }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, said: stdout + stderr }
  }
}

test('the command says whether the chain holds, and which link does not', async () => {
  await opened(async (cloud) => {
    // A day on which the timer has nothing else to write down.
    await cloud.clock.set('2026-09-28T02:00:00Z')
    insertAll(cloud, hospitalRecords(createSecrets(secretOf(dataDir)), cloud.clock.now()))
    for (let index = 0; index < 3; index++) {
      const input = aRatingInput()
      await cloud.call('api', { action: 'feedback.rate', input }, { openid: cast.linXiaomei.openid })
      await cloud.timers.run('jobs')
    }
  })
  const whole = await audit()
  expect(whole).toMatchObject({ code: 0, said: expect.stringMatching(/holds: 3 links with 3 entries/) })
  const noted = /write down: (\S+)/.exec(whole.said)?.[1] ?? ''
  expect((await audit('--noted', noted)).code).toBe(0)

  await opened((cloud) => {
    cloud.db.remove('auditChain', { _id: { $gt: '000000000002' } })
    cloud.db.remove('journal', { link: 3 })
  })
  expect((await audit()).code).toBe(0)
  expect(await audit('--noted', noted)).toMatchObject({ code: 1, said: expect.stringMatching(/Link 3 does not hold/) })

  await opened((cloud) => cloud.db.update('journal', { link: 2 }, { $set: { action: 'feedback.hold' } }))
  expect(await audit()).toMatchObject({
    code: 1,
    said: expect.stringMatching(/Link 2 does not hold: 其中一条记录被改动/),
  })
})

test('where there is nothing to check it says so', async () => {
  expect(await audit('--noted', 'nonsense')).toMatchObject({ code: 2, said: expect.stringMatching(/--noted takes/) })
  expect(await audit('--data', '/no/such/folder')).toMatchObject({ code: 2, said: expect.stringMatching(/no data/) })
})
