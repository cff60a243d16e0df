import { parseArgs } from 'node:util'
import { startDemo } from './demo'
import { ensureClient, ensureFunctions } from './lib/buildAll'
import { demoScene } from '../test/fixtures/hospital'

const DEFAULT_PORT = 8787

/** `npm start [-- --port N] [--data DIR] [--fresh] [--no-seed]` */
async function main(): Promise<void> {
  const { port, data, fresh, seed } = options()
  console.log('暖语 · Nuanyu\n')
  await ensureFunctions()
  await ensureClient('h5')
  const { cloud, setUpCode } = await startDemo({ port, dataDir: data, fresh, seed })
  console.log(`
  Open            ${cloud.url}
  Ward QR code    ${cloud.url}/#/pages/landing/index?scene=${demoScene}
  Console         ${cloud.url}/__cloud

${setUpCode ? setUpLines(cloud.url, setUpCode) : ''}
  Ctrl+C stops it. What you entered is there again next time; --fresh starts over.
`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void cloud.close().then(() => process.exit(0)))
  }
}

/** Nobody is in yet: how the first administrator gets in. */
function setUpLines(url: string, code: string): string {
  return `
  Set-up code     ${code}
                  Open ${url}/#/staff/setup/index and type it: that makes the first administrator, once.
`
}

function options() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: String(DEFAULT_PORT) },
      data: { type: 'string' },
      fresh: { type: 'boolean', default: false },
      'no-seed': { type: 'boolean', default: false },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port ${values.port} is not a port number`)
  return { port, data: values.data, fresh: values.fresh, seed: !values['no-seed'] }
}

main().catch((error: Error) => {
  console.error(`\n${error.message}`)
  process.exit(1)
})
