import { CODES_AT_ONCE } from '@nuanyu/types/org'
import { handle } from '../../../kernel/action'
import { SCENE_LENGTH } from '../records'
import { postsToIssue } from '../rules'
import { countedPosts, departmentsNow, rememberIssue, writeCodes } from '../store'

/** One new code for each post of these departments. Sent again it goes on where it was cut off and adds none. */
export const issueCodes = handle('org.issueCodes', 'staff', async (input, context) => {
  const draw = async () => {
    const open = new Set((await departmentsNow()).filter(({ retired }) => !retired).map(({ _id }) => _id))
    const chosen = input.departmentIds.filter((id) => open.has(id))
    const posts = chosen.length ? await countedPosts(chosen) : []
    return postsToIssue(posts, input.posts, CODES_AT_ONCE).map(({ _id }) => ({
      postId: _id,
      scene: context.newCode(SCENE_LENGTH),
    }))
  }
  return { issued: await writeCodes(await rememberIssue(input, draw, context), input.label, context) }
})
