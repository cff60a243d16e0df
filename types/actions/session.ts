import '../zod'
import { Session } from '../session'
import { action, Nothing } from './action'

export const sessionActions = {
  'session.get': action({ input: Nothing, output: Session, roles: 'anyone', function: 'api' }),
} as const
