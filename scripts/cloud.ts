import { parseArgs } from 'node:util'
import { startCloud } from '../local-cloud'
import { runTransfer, TRANSFER_USAGE } from '../local-cloud/transfer/command'

const USAGE = `npm run cloud -- --functions DIR --data DIR [--port N] [--host H] [--schema FILE] [--web DIR] [--latency 5-15]
       [--allow-network] [--quiet]
       ${TRANSFER_USAGE}`

const [command, ...args] = process.argv.slice(2)
const transfer = command === 'export' || command === 'import' ? command : undefined

const { values } = parseArgs({
  args: transfer ? [] : process.argv.slice(2),
  options: {
    functions: { type: 'string' },
    data: { type: 'string' },
    port: { type: 'string', default: '0' },
    host: { type: 'string' },
    schema: { type: 'string' },
    web: { type: 'string' },
    latency: { type: 'string' },
    quiet: { type: 'boolean', default: false },
    'allow-network': { type: 'boolean', default: false },
  },
})

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}

function parseLatency(text: string | undefined): [number, number] | undefined {
  if (text === undefined) return undefined
  const match = /^(\d+)(?:-(\d+))?$/.exec(text)
  if (!match) return fail(`--latency takes milliseconds, 5-15 for instance, not "${text}"`)
  const min = Number(match[1])
  return [min, Math.max(min, Number(match[2] ?? min))]
}

async function main(): Promise<void> {
  if (transfer) return runTransfer(transfer, args, (line) => console.error(line))
  const { functions, data } = values
  if (!functions || !data) return fail(`usage: ${USAGE}`)
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    return fail(`--port takes a number up to 65535, not "${values.port}"`)
  const latency = parseLatency(values.latency)
  const cloud = await startCloud({
    functionsDir: functions,
    dataDir: data,
    port,
    prewarm: true,
    allowNetwork: values['allow-network'],
    ...(values.host ? { host: values.host } : {}),
    ...(values.schema ? { schemaFile: values.schema } : {}),
    ...(values.web ? { webDir: values.web } : {}),
    ...(latency ? { latency } : {}),
    ...(values.quiet ? {} : { log: (line: string) => console.error(line) }),
  })
  console.log(`ready ${cloud.url}`)
  const stop = (): void => void cloud.close().then(() => process.exit(0))
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

main().catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)))
