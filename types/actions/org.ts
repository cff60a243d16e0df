import '../zod'
import * as z from 'zod'
import * as org from '../org'
import { action, Nothing } from './action'

export const orgActions = {
  'org.entrance': action({ input: Nothing, output: org.Entrance, roles: 'anyone', function: 'api' }),
  'org.scene': action({ input: org.SceneInput, output: org.SceneView, roles: 'anyone', function: 'api' }),
  'org.posts': action({
    input: Nothing,
    output: z.object({ posts: z.array(org.PostRow) }),
    roles: ['admin', 'party_office'],
    function: 'api',
  }),
  'org.issueCode': action({ input: org.IssueCodeInput, output: org.PostRow, roles: ['admin'], function: 'api' }),
  'org.revokeCode': action({ input: org.RevokeCodeInput, output: org.PostRow, roles: ['admin'], function: 'api' }),
  'org.codeImage': action({
    input: org.CodeImageInput,
    output: org.CodeImage,
    roles: ['admin', 'party_office'],
    function: 'api',
  }),
} as const
