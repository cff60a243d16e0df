import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { collectionOf } from '../policy'
import { assertFree } from '../rules'
import { changeRecord, hangingOn, versionOf, type Retirable } from '../store'

/** Out of use, not gone: old cases and figures go on naming it. */
export const retire = handle('org.retire', 'staff', async (input, context) => {
  const { kind, id, reason } = input
  const { viewer, now } = context
  await changeRecord<Retirable>(
    { collection: collectionOf[kind], id, isNew: false, action: 'org.retire' },
    input,
    async (before) => {
      if (!before) throw new AppError('NOT_FOUND')
      if (before.retired) throw new AppError('WRONG_STATE')
      assertFree(kind, await hangingOn(kind, id))
      const retirement = { by: viewer.staff?.name ?? '', at: now, reason }
      return { after: { ...before, retired: true, retirement }, change: 'retired' }
    },
    context,
  )
  return { id, version: await versionOf(collectionOf[kind], id) }
})
