import { trips } from './trips'

const benches: Record<string, (options: { json: boolean }) => Promise<void>> = { trips }

/** `npm run bench -- NAME [--json]` */
async function main([name = '', ...rest]: string[]): Promise<void> {
  const bench = benches[name]
  if (!bench) throw new Error(`usage: npm run bench -- ${Object.keys(benches).join('|')} [--json]`)
  await bench({ json: rest.includes('--json') })
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
