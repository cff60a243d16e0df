import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Cloud, startCloud } from '../local-cloud'
import { inGroups } from '../cloudfunctions/domain/people/codes'
import { createSecrets } from '../cloudfunctions/kernel/secrets'
import { personas } from '../test/fixtures/cast'
import { demoScene, revokedScene } from '../test/fixtures/hospital'
import { demoSeed } from '../test/fixtures/seed'
import { FUNCTIONS, ROOT, SCHEMA, WEB } from './lib/root'
import { step } from './lib/progress'
import { secretOf } from './lib/secret'

export type DemoOptions = { port: number; dataDir?: string; fresh?: boolean; seed?: boolean }

/** `setUpCode` while there has never been an administrator; a demo that was filled has one. */
type Demo = { cloud: Cloud; setUpCode: string | null }

/** Starts the embedded cloud on the built functions and client, and fills it once with the demo hospital. */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const dataDir = path.resolve(ROOT, options.dataDir ?? '.data/demo')
  if (options.fresh) rmSync(dataDir, { recursive: true, force: true })
  prepare(dataDir)
  const secret = secretOf(dataDir)
  const cloud = await step('Embedded cloud', () =>
    startCloud({
      functionsDir: FUNCTIONS,
      dataDir,
      schemaFile: SCHEMA,
      port: options.port,
      webDir: WEB,
      env: { NUANYU_SECRET: secret },
      timers: 'real',
      prewarm: true,
    }),
  )
  const filled = cloud.db.count('hospital') > 0
  if (filled && versionOf(dataDir) !== DEMO_VERSION) {
    await cloud.close()
    const message = `The demo hospital in ${dataDir} is of another version. Start over with --fresh, or keep it with --data.`
    throw Object.assign(new Error(message), { code: 'DEMO_OTHER' })
  }
  if (!filled) writeFileSync(path.join(dataDir, VERSION_FILE), DEMO_VERSION)
  if ((options.seed ?? true) && !filled) {
    await step('Demo hospital with three months of feedback', async () => fill(cloud, secret))
  }
  const hasAdmin = cloud.db.count('staff', { 'roles.role': 'admin' }) > 0
  return { cloud, setUpCode: hasAdmin ? null : inGroups(createSecrets(secret).setUpCode()) }
}

/** One more whenever records change their shape: a demo has no migrations, but it says so. */
const DEMO_VERSION = '3'
const VERSION_FILE = 'demo-version'

function versionOf(dataDir: string): string {
  const file = path.join(dataDir, VERSION_FILE)
  return existsSync(file) ? readFileSync(file, 'utf8') : '1'
}

function prepare(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true })
  } catch (error) {
    throw Object.assign(new Error(`Cannot write to ${dataDir}: ${(error as Error).message}`), {
      code: 'DATA_UNWRITABLE',
    })
  }
}

function fill(cloud: Cloud, secret: string): void {
  const seed = demoSeed(createSecrets(secret), cloud.clock.now())
  cloud.db.bulk(() => {
    for (const [collection, documents] of Object.entries(seed)) cloud.db.insert(collection, documents)
  })
  cloud.people.set(personas, demoLinks)
}

const demoLinks = [
  { label: '扫病区二维码', path: `/pages/landing/index?scene=${demoScene}` },
  { label: '扫已停用的二维码', path: `/pages/landing/index?scene=${revokedScene}` },
  { label: '扫不认识的二维码', path: '/pages/landing/index?scene=NOSUCHCODE' },
]
