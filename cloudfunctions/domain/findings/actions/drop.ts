import { handle } from '../../../kernel/action'
import { command } from '../command'
import { forgetPhotos, forgetRemark } from '../forget'
import { findings } from '../store'

export const drop = handle('findings.drop', 'staff', async (input, context) => {
  const before = await findings.get(input.findingId)
  const view = await command(input, { name: 'drop', reason: input.reason }, context, forgetRemark)
  await forgetPhotos(before, context.files)
  return view
})
