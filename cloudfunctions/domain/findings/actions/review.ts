import { handle } from '../../../kernel/action'
import { command } from '../command'

export const review = handle('findings.review', 'staff', (input, context) =>
  command(input, { name: 'review', wording: input.wording, showPhotos: input.showPhotos }, context),
)
