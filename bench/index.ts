import { clinic } from './clinic'
import { cloud } from './cloud'
import { office } from './office'
import { trips } from './trips'

export interface BenchOptions {
  json: boolean
  /** All that follows the name, for options of its own. */
  args: string[]
}

const benches: Record<string, (options: BenchOptions) => Promise<void>> = { trips, cloud, clinic, office }

/** `npm run bench -- NAME [--json]` */
async function main([name = '', ...args]: string[]): Promise<void> {
  const bench = benches[name]
  const usage = `usage: npm run bench -- ${Object.keys(benches).join('|')} [--json] [--help]`
  if (name === '--help') return console.log(usage)
  if (!bench) throw new Error(usage)
  await bench({ json: args.includes('--json'), args })
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
