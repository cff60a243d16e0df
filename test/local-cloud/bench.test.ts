import { spawnSync } from 'node:child_process'
import path from 'node:path'

/** `npm run bench cloud`, with as few documents as it takes. */

const root = path.resolve(__dirname, '../..')
const bench = (...args: string[]) =>
  spawnSync(
    process.execPath,
    [path.join(root, 'node_modules/tsx/dist/cli.mjs'), path.join(root, 'bench/index.ts'), ...args],
    { cwd: root, encoding: 'utf8' },
  )

test('--json tells times, ratios and memory of each size', () => {
  const { stdout, stderr, status } = bench('cloud', '--sizes', '500', '--json')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const ms = expect.any(Number)
  const { cloud } = JSON.parse(stdout) as { cloud: { figures: Record<string, unknown>[] } }
  expect(cloud).toEqual({
    figures: ['insert', 'get', 'page', 'group'].map((operation) => ({
      documents: 500,
      operation,
      raw: ms,
      rawHttp: ms,
      store: ms,
      endpoint: ms,
      sdk: ms,
      ratios: { store: ms, endpoint: ms, endpointToRaw: ms, sdkToRawHttp: ms },
    })),
    memory: [{ documents: 500, started: ms, served: ms, withFunction: ms }],
    pageGrowth: [],
  })
  for (const { raw, rawHttp, store, endpoint, sdk } of cloud.figures)
    for (const time of [raw, rawHttp, store, endpoint, sdk]) expect(time).toBeGreaterThan(0)
}, 120_000)

test.each<[string, string[], number, 'stdout' | 'stderr', RegExp]>([
  ['--help', ['cloud', '--help'], 0, 'stdout', /^usage: npm run bench cloud -- .*--sizes.*--json/s],
  [
    'an unknown option',
    ['cloud', '--size', '500'],
    1,
    'stderr',
    /^Unknown option '--size'\.\nusage: npm run bench cloud/,
  ],
  ['a size that is none', ['cloud', '--sizes', 'many'], 1, 'stderr', /^usage: npm run bench cloud/],
  ['no bench of that name', ['other'], 1, 'stderr', /^usage: npm run bench -- trips\|cloud/],
  ['--help without a name', ['--help'], 0, 'stdout', /^usage: npm run bench -- trips\|cloud/],
])('%s prints how it is used', (_name, args, status, where, text) => {
  const ended = bench(...args)
  expect(ended.status).toBe(status)
  expect(ended[where]).toMatch(text)
})
