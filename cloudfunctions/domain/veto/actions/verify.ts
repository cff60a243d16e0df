import { handle } from '../../../kernel/action'
import { getFor } from '../command'
import { isIntact } from '../evidence'
import { locksNoted } from '../store'
import { lockTitle } from '../views'

/** Reckons every lock anew, photos and all, for anybody who may see the procedure. */
export const verify = handle('veto.verify', 'staff', async ({ vetoId }, context) => {
  const record = await getFor(vetoId, context)
  const noted = await locksNoted(vetoId)
  const locks: { title: string; hash: string; same: boolean }[] = []
  for (const [index, lock] of record.locks.entries())
    locks.push({ title: lockTitle(index), hash: lock.hash, same: await isIntact(record, index, lock, noted, context) })
  return { locks }
})
