import { handle } from '../../../kernel/action'
import { viewOf } from '../present'
import { talks } from '../store'

export const get = handle('talks.get', 'staff', async ({ talkId }, context) => viewOf(await talks.get(talkId), context))
