import { parseArgs } from 'node:util'
import type { BenchOptions } from './index'
import { type Figures, type Memory, runSize } from './cloud/run'

/**
 * The embedded cloud against raw libsql doing the same durable work in the same run. Times depend on the machine,
 * so look at the ratios: `store ×` compares inside one process, `endpoint ×` compares two HTTP endpoints, and
 * `endpoint / raw` compares our endpoint with a library call, which no endpoint can come near.
 */

const DEFAULT_SIZES = '1000,10000,100000'
const PAGE_REFERENCE = 10_000
/** Fewer documents have no pages of full length. */
const SMALLEST = 500

export async function cloud({ json, args }: BenchOptions): Promise<void> {
  const sizes = readSizes(args)
  if (!sizes) return console.log(USAGE)
  const figures: Figures[] = []
  const memory: Memory[] = []
  for (const size of sizes) {
    if (!json) console.error(`${size.toLocaleString('en')} documents …`)
    const measured = await runSize(size)
    figures.push(...measured.figures)
    memory.push(measured.memory)
  }
  const growth = pageGrowth(figures)
  if (json) {
    console.log(JSON.stringify({ cloud: { figures: figures.map(withRatios), memory, pageGrowth: growth } }))
    return
  }
  console.table(figures.map(row))
  console.table(
    memory.map(({ documents, started, served, withFunction }) => ({
      documents,
      'MB started': started,
      'MB served': served,
      'MB with a function': withFunction,
    })),
  )
  for (const { documents, times } of growth)
    console.log(
      `A page of 20 at ${documents.toLocaleString('en')} documents costs ${times} × that at 10,000 (endpoint).`,
    )
}

const USAGE = `usage: npm run bench cloud -- [--sizes 10000,1000000] [--json]
  --sizes  how many documents, with commas, each a whole number from ${SMALLEST}; ${DEFAULT_SIZES} when absent
  --json   one line of JSON: {cloud: {figures, memory, pageGrowth}}, times in milliseconds, memory in megabytes
  --help   this text`

/** Undefined when all that is wanted is to know how it is used. */
function readSizes(args: string[]): number[] | undefined {
  const { values } = readOptions(args)
  if (values.help) return undefined
  const sizes = (values.sizes ?? DEFAULT_SIZES).split(',').map(Number)
  if (sizes.some((size) => !Number.isInteger(size) || size < SMALLEST)) throw new Error(USAGE)
  return sizes
}

function readOptions(args: string[]) {
  const options = { json: { type: 'boolean' }, sizes: { type: 'string' }, help: { type: 'boolean' } } as const
  try {
    return parseArgs({ args, options })
  } catch (error) {
    throw new Error(`${(error as Error).message.split('.')[0]}.\n${USAGE}`)
  }
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits))

const ratios = (figures: Figures): Record<'store' | 'endpoint' | 'endpointToRaw' | 'sdkToRawHttp', number> => ({
  store: round(figures.store / figures.raw, 1),
  endpoint: round(figures.endpoint / figures.rawHttp, 1),
  endpointToRaw: round(figures.endpoint / figures.raw, 1),
  sdkToRawHttp: round(figures.sdk / figures.rawHttp, 1),
})

const withRatios = (figures: Figures): object => ({ ...figures, ratios: ratios(figures) })

function row(figures: Figures): object {
  const { documents, operation, raw, rawHttp, store, endpoint, sdk } = figures
  const ms = (value: number): number => round(value, 3)
  const { store: storeRatio, endpoint: endpointRatio, endpointToRaw, sdkToRawHttp } = ratios(figures)
  return {
    documents,
    operation,
    'raw ms': ms(raw),
    'store ms': ms(store),
    'store ×': storeRatio,
    'raw+http ms': ms(rawHttp),
    'endpoint ms': ms(endpoint),
    'endpoint ×': endpointRatio,
    'endpoint / raw': endpointToRaw,
    'SDK ms': ms(sdk),
    'SDK / raw+http': sdkToRawHttp,
  }
}

function pageGrowth(figures: Figures[]): { documents: number; times: number }[] {
  const pages = figures.filter(({ operation }) => operation === 'page')
  const reference = pages.find(({ documents }) => documents === PAGE_REFERENCE)
  if (!reference) return []
  return pages
    .filter(({ documents }) => documents > PAGE_REFERENCE)
    .map(({ documents, endpoint }) => ({ documents, times: round(endpoint / reference.endpoint, 2) }))
}
