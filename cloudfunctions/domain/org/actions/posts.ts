import { handle } from '../../../kernel/action'
import { postsWithCodes } from '../store'
import { presentPost } from '../views'

export const posts = handle('org.posts', 'staff', async (_input, context) => ({
  posts: (await postsWithCodes(null)).map((post) => presentPost(post, context)),
}))
