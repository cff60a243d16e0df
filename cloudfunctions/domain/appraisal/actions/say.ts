import { assertAllowed } from '../../../kernel/living/record'
import type { Context } from '../../../kernel/context'
import { handle } from '../../../kernel/action'
import { assertPaper, keepPhotos } from '../../onPaper'
import { carryOut, getFor, isDone } from '../command'
import { isPerson, refusalOf } from '../policy'

/** The word of whom it is about; on paper by who has no account. */
export const state = handle('appraisal.state', 'staff', async (input, context) => {
  const photos = await paperOf(input, 'state', context)
  return carryOut(input, { name: 'state', agree: input.agree, text: input.text, photos }, context)
})

export const appeal = handle('appraisal.appeal', 'staff', async (input, context) => {
  const photos = await paperOf(input, 'appeal', context)
  return carryOut(input, { name: 'appeal', text: input.text, photos }, context)
})

type Sent = { commandId: string; staffId: string; year: number; version: number; photos: string[] }

/** Copied only for what will be done: a refused or repeated sending leaves no files behind. */
async function paperOf(input: Sent, name: 'state' | 'appeal', context: Context): Promise<string[]> {
  const { viewer, now } = context
  if (await isDone(input, name, context)) return []
  const record = await getFor(input, context)
  assertAllowed(refusalOf(name, record, viewer, now), record, input.version)
  assertPaper(isPerson(record, viewer), input.photos)
  return keepPhotos(input.photos, 'appraisals', context)
}
