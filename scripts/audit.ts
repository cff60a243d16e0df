/**
 * `npm run audit [-- --data DIR] [--noted LINK:HASH]`
 *
 * Checks the audit chain of a data folder, that of `npm start` without --data, and names the first link that does not
 * hold. Asks as a person with the auditor's role, by the same action as the page. Write down the last link it prints: with
 * --noted it also finds out whether the end was cut off, or everything rewritten by somebody who has the secret.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { VerifiedAudit } from '../types/audit'
import type { Envelope } from '../types/envelope'
import { hasRole, type StaffRecord } from '../cloudfunctions/kernel/viewer'
import { type Cloud, startCloud } from '../local-cloud'
import { ensureFunctions } from './lib/buildAll'
import { FUNCTIONS, ROOT, SCHEMA } from './lib/root'
import { secretOf } from './lib/secret'

type Noted = { link: number; hash: string }

async function main(): Promise<boolean> {
  const { dataDir, noted } = options()
  await ensureFunctions()
  const cloud = await startCloud({
    functionsDir: FUNCTIONS,
    dataDir,
    schemaFile: SCHEMA,
    // A copy of a real deployment is checked with the real secret.
    env: { NUANYU_SECRET: process.env['NUANYU_SECRET'] ?? secretOf(dataDir) },
    timers: 'manual',
  })
  try {
    return await verify(cloud, noted)
  } finally {
    await cloud.close()
  }
}

async function verify(cloud: Cloud, noted: Noted | undefined): Promise<boolean> {
  const auditor = auditorOf(cloud)
  let links = 0
  let entries = 0
  for (let from: number | null = null; ;) {
    const stretch: VerifiedAudit = await ask(cloud, auditor, from, from === null ? noted : undefined)
    links += stretch.links
    entries += stretch.entries
    if (stretch.broken) {
      console.log(`\n  ✗ Link ${stretch.broken.link} does not hold: ${stretch.broken.why}`)
      console.log(`    ${links} links with ${entries} entries before it hold.\n`)
      return false
    }
    if (stretch.next === null) {
      console.log(`\n  ✓ The chain holds: ${links} links with ${entries} entries.`)
      if (stretch.head) console.log(`    Last link, to write down: ${stretch.head.link}:${stretch.head.hash}`)
      const waiting = cloud.db.count('journal', { link: 0 })
      if (waiting > 0) console.log(`    ${waiting} entries are not sealed yet; the timer does it every minute.`)
      console.log()
      return true
    }
    from = stretch.next
  }
}

async function ask(
  cloud: Cloud,
  openid: string,
  from: number | null,
  noted: Noted | undefined,
): Promise<VerifiedAudit> {
  const answer = await cloud.call('api', { action: 'audit.verify', input: { from, noted } }, { openid })
  if (!answer.ok) throw new Error(`The function failed: ${answer.errMsg}`)
  const result = answer.result as Envelope<VerifiedAudit>
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return result.data
}

function auditorOf(cloud: Cloud): string {
  const isAuditor = (staff: StaffRecord) =>
    hasRole({ openid: staff.openid, personKey: staff._id, staff }, 'auditor', cloud.clock.now())
  const auditor = cloud.db.find<StaffRecord>('staff', { active: true }).find(isAuditor)
  if (!auditor) throw new Error('Nobody in this data has the role of an auditor.')
  return auditor.openid
}

function options(): { dataDir: string; noted: Noted | undefined } {
  const { values } = parseArgs({ options: { data: { type: 'string' }, noted: { type: 'string' } } })
  const dataDir = path.resolve(ROOT, values.data ?? '.data/demo')
  if (!existsSync(dataDir)) throw new Error(`There is no data in ${dataDir}.`)
  const match = /^(\d+):([\w-]+)$/.exec(values.noted ?? '')
  if (values.noted !== undefined && !match?.[2])
    throw new Error('--noted takes LINK:HASH, as printed by a former check')
  return { dataDir, noted: match?.[2] ? { link: Number(match[1]), hash: match[2] } : undefined }
}

main()
  .then((holds) => process.exit(holds ? 0 : 1))
  .catch((error: Error) => {
    // Not being able to check is no verdict.
    console.error(`\n${error.message}`)
    process.exit(2)
  })
