import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ensureClient, ensureFunctions } from './lib/buildAll'
import { ROOT } from './lib/root'

/** `npm test`: lint, types, builds, then every test, the weapp run and the browser run among them. */
async function main(): Promise<void> {
  run('Lint', 'eslint', '.', '--max-warnings', '0')
  run('Format', 'prettier', '--check', '--log-level', 'warn', '.')
  run('Types', 'tsc', '--noEmit')
  await ensureFunctions()
  await ensureClient('weapp')
  await ensureClient('h5')
  runTests()
}

function run(title: string, tool: string, ...args: string[]): void {
  console.log(`  ${title}`)
  const { status } = spawnSync(path.join(ROOT, 'node_modules/.bin', tool), args, { cwd: ROOT, stdio: 'inherit' })
  if (status !== 0) throw new Error(`${title} failed`)
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
