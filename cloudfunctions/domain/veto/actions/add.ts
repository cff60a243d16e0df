import { handle } from '../../../kernel/action'
import { assertAllowed } from '../../../kernel/living/record'
import { carryOut, getFor, isDone } from '../command'
import { gather } from '../evidence'
import { viewOf } from '../present'
import { refusalOf } from '../policy'

/** Beside what is locked, with a lock of its own; the person gets a full term again. */
export const add = handle('veto.add', 'staff', async (input, context) => {
  const evidence = input.evidence.map(({ photos, ...item }) => ({ ...item, photos: photos.length }))
  const sent = { ...input, evidence }
  const record = await getFor(input.vetoId, context)
  if (await isDone(sent, 'add', context)) return viewOf(record, context)
  // Before anything is copied.
  assertAllowed(refusalOf('add', record, context.viewer, context.now), record, input.version)
  return carryOut(sent, { name: 'add', items: await gather(input.evidence, context) }, context)
})
