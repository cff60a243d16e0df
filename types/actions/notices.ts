import '../zod'
import * as notices from '../notices'
import { ListInput } from '../common'
import { action, Nothing } from './action'

export const noticesActions = {
  'notices.mine': action({ input: ListInput, output: notices.NoticePage, roles: 'anyone', function: 'api' }),
  'notices.read': action({ input: notices.ReadNoticeInput, output: Nothing, roles: 'anyone', function: 'api' }),
} as const
