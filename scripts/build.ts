import { ensureClient, ensureFunctions } from './lib/buildAll'

/** `npm run build [functions] [h5] [weapp]`; everything without a name. */
async function main(names: string[]): Promise<void> {
  const wanted = (name: string) => names.length === 0 || names.includes(name)
  if (wanted('functions')) await ensureFunctions(true)
  if (wanted('weapp')) await ensureClient('weapp', true)
  if (wanted('h5')) await ensureClient('h5', true)
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
