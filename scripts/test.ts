import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ensureClient, ensureFunctions } from './lib/buildAll'
import { quietStep } from './lib/progress'
import { ROOT } from './lib/root'

/** `npm test`: lint, types, builds, then every test, the weapp run and the browser run among them. */
async function main(): Promise<void> {
  console.log('  Lint, types and builds, two at a time')
  await twoAtATime([
    () => ensureClient('h5', false, quietStep),
    () => ensureClient('weapp', false, quietStep),
    () => run('Lint', 'eslint', '.', '--max-warnings', '0'),
    () => run('Types', 'tsc', '--noEmit'),
    () => run('Format', 'prettier', '--check', '--log-level', 'warn', '.'),
    () => ensureFunctions(false, quietStep),
  ])
  runTests()
}

/** Most of these use one core and a gigabyte of memory each. What was begun is finished, and the first failure told. */
async function twoAtATime(jobs: (() => Promise<void>)[]): Promise<void> {
  const waiting = [...jobs]
  const faults: unknown[] = []
  const worker = async () => {
    for (let job = waiting.shift(); job && faults.length === 0; job = waiting.shift()) {
      await job().catch((fault: unknown) => faults.push(fault))
    }
  }
  await Promise.all([worker(), worker()])
  if (faults.length > 0) throw faults[0]
}

async function run(title: string, tool: string, ...args: string[]): Promise<void> {
  let said = ''
  const status = quietStep(
    title,
    () =>
      new Promise<void>((resolve, reject) => {
        const child = spawn(path.join(ROOT, 'node_modules/.bin', tool), args, { cwd: ROOT })
        child.stdout.on('data', (chunk) => (said += String(chunk)))
        child.stderr.on('data', (chunk) => (said += String(chunk)))
        child.on('error', reject)
        child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${title} failed`))))
      }),
  )
  await status.finally(() => process.stderr.write(said))
}

function runTests(): void {
  mkdirSync(path.join(ROOT, '.tmp'), { recursive: true })
  const report = path.join(ROOT, '.tmp/jest.json')
  const args = ['--json', `--outputFile=${report}`, ...process.argv.slice(2)]
  const { status } = spawnSync(path.join(ROOT, 'node_modules/.bin/jest'), args, {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<
    'numPassedTests' | 'numFailedTests' | 'numPendingTests',
    number
  >
  console.log(`\n${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`)
  if (status !== 0) throw new Error('Tests failed')
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
