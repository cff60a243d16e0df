import { handle } from '../../../kernel/action'
import { carryOut, lookBefore } from '../command'
import { assertMayBuildOn, contentOf, isSame } from '../content'

export const edit = handle('bulletins.edit', 'staff', async (input, context) => {
  await lookBefore(input, 'edit', context, ({ sources }) =>
    assertMayBuildOn(
      input.sources.filter((source) => !sources.some((known) => isSame(known, source))),
      context,
    ),
  )
  return carryOut(input, { name: 'edit', content: await contentOf(input, context) }, context)
})
