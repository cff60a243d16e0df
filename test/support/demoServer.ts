import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startDemo } from '../../scripts/demo'

/** The demo exactly as `npm start` runs it, in a process of its own with a folder of its own. */
async function main(): Promise<void> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'nuanyu-journey-'))
  const { cloud } = await startDemo({ port: 0, dataDir })
  console.log(`ready ${cloud.url}`)
  process.once('SIGTERM', () => {
    void cloud.close().then(() => {
      rmSync(dataDir, { recursive: true, force: true })
      process.exit(0)
    })
  })
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
