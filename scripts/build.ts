import { buildClient } from './lib/buildClient'
import { buildFunctions } from './lib/buildFunctions'
import { step } from './lib/progress'

/** `npm run build [functions] [h5] [weapp]`; everything without a name. */
async function main(names: string[]): Promise<void> {
  const wanted = (name: string) => names.length === 0 || names.includes(name)
  if (wanted('functions')) await step('Building the cloud functions', buildFunctions)
  if (wanted('weapp')) await step('Building the mini-program', () => buildClient('weapp'))
  if (wanted('h5')) await step('Building the H5 client', () => buildClient('h5'))
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
