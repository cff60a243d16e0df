import { handle } from '../../../kernel/action'
import { postsWithCodes } from '../store'
import { presentPost } from '../views'

export const posts = handle('org.posts', 'staff', async () => ({
  posts: (await postsWithCodes(null)).map(presentPost),
}))
