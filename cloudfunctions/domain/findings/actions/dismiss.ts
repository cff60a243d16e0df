import { handle } from '../../../kernel/action'
import { command } from '../command'
import { forgetPhotos, forgetRemark } from '../forget'
import { findings } from '../store'

/** Name and words go from the finding and from the visit it came from, and those it was about are told. */
export const dismiss = handle('findings.dismiss', 'staff', async (input, context) => {
  const before = await findings.get(input.findingId)
  const view = await command(input, { name: 'dismiss', reason: input.reason }, context, forgetRemark)
  await forgetPhotos(before, context.files)
  return view
})
