import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { ImportRecord, RosterRecord } from '../../../cloudfunctions/domain/people/records'
import { ROOT } from '../../../scripts/lib/root'
import { cast, staff } from '../../fixtures/cast'
import { newCommandId, openHospital, type TestHospital } from '../../support/hospital'
import { admin } from '../../support/people'
import { uploaded, workbook } from '../../support/tables'

/**
 * An import whose process is killed, at moments of all its phases: afterwards there is nothing of it, or the timer brings
 * all of it. Never anything in between that stays.
 */

const AT = '2026-09-28T02:00:00Z'
const ROWS = 1200
const BEFORE = Object.keys(staff).length
const dataDir = mkdtempSync(path.join(os.tmpdir(), 'nuanyu-killed-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))
jest.setTimeout(180_000)

const rows = Array.from({ length: ROWS }, (_, n) => [`K${String(n).padStart(4, '0')}`, `职工${n}`, '药学部', '药师'])
const bytes = workbook([['工号', '姓名', '科室', '职务'], ...rows])

async function reopened<T>(work: (hospital: TestHospital) => Promise<T>): Promise<T> {
  const hospital = await openHospital({ at: AT, dataDir, found: true })
  try {
    return await work(hospital)
  } finally {
    await hospital.close()
  }
}

async function serve(): Promise<{ child: ChildProcess; url: string }> {
  const script = path.join(ROOT, 'test/support/hospitalServer.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir, AT, '4'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (data: Buffer) => {
      const ready = /ready (http\S+)/.exec(String(data))
      if (ready?.[1]) resolve(ready[1])
    })
    child.once('exit', () => reject(new Error('the hospital did not open')))
  })
  return { child, url }
}

const counted = ({ cloud }: TestHospital) => ({
  people: cloud.db.count('roster'),
  begun: cloud.db.find<ImportRecord>('imports'),
  importing: cloud.db.find<{ importing: string | null }>('staffing', { _id: 'roster' })[0]?.importing ?? null,
})

test('killed again and again, until it is through: the list is never left by half', async () => {
  const first = await openHospital({ at: AT, dataDir })
  const file = await uploaded(first, cast.baoKai, bytes)
  const { token } = await admin(first).call('people.previewImport', { file })
  await first.close()
  const input = { commandId: newCommandId(), file, token: token! }
  const found = new Set<string>()

  // Later and later, until it was cut off in the middle three times: how fast the machine is does not matter.
  for (let ms = 60, middle = 0; middle < 3; ms += middle === 0 ? Math.max(150, ms / 2) : 40) {
    const { child, url } = await serve()
    const gone = new Promise((resolve) => child.once('close', resolve))
    const asking = fetch(`${url}/functions/export`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-dev-openid': cast.baoKai.openid },
      body: JSON.stringify({ action: 'people.import', input }),
    }).catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, ms))
    child.kill('SIGKILL')
    await Promise.all([gone, asking])

    await reopened(async (hospital) => {
      const { people, begun, importing } = counted(hospital)
      if (begun.length === 0) {
        found.add('nothing')
        expect({ people, importing }).toEqual({ people: BEFORE, importing: null })
      } else {
        found.add(begun[0]!.state)
        middle += 1
        // Begun is decided: what is not there yet will be.
        expect(begun[0]).toMatchObject({ total: ROWS })
        if (begun[0]!.state === 'applying') expect(importing).toBe(begun[0]!._id)
      }
    })
  }
  expect([...found]).toEqual(expect.arrayContaining(['nothing', 'applying']))

  await reopened(async (hospital) => {
    await hospital.runJobs()
    expect(counted(hospital)).toMatchObject({ people: BEFORE + ROWS, begun: [{ state: 'done' }], importing: null })
    const list = hospital.cloud.db.find<RosterRecord>('roster', { state: 'listed' })
    expect(list).toHaveLength(ROWS)
    expect(new Set(list.map(({ version, title }) => `${version} ${title}`))).toEqual(new Set(['1 药师']))
    expect(hospital.cloud.db.count('journal', { action: 'people.import' })).toBe(1)
    expect(await admin(hospital).call('people.import', input)).toMatchObject({ state: 'done', done: ROWS })
    expect(hospital.cloud.db.count('roster')).toBe(BEFORE + ROWS)
  })
})
