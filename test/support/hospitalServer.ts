import { openHospital } from './hospital'

/** A hospital that was there before, served by a process of its own that a test may kill. `hospitalServer DIR AT MS` */
async function main(): Promise<void> {
  const [dataDir = '', at = '', ms = '0'] = process.argv.slice(2)
  const hospital = await openHospital({ at, dataDir, found: true, latency: [Number(ms), Number(ms)] })
  console.log(`ready ${hospital.cloud.url}`)
}

main().catch((error: Error) => {
  console.error(error)
  process.exit(1)
})
