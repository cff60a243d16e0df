import '../zod'
import * as org from '../org'
import { action, Nothing } from './action'

/** Who keeps the organisation; which field of it, the policy says. */
const keepers = ['admin', 'party_office'] as const

export const orgActions = {
  'org.entrance': action({ input: Nothing, output: org.Entrance, roles: 'anyone', function: 'api' }),
  'org.scene': action({ input: org.SceneInput, output: org.SceneView, roles: 'anyone', function: 'api' }),
  'org.branch': action({ input: org.BranchInput, output: org.PublicBranch, roles: 'anyone', function: 'api' }),
  'org.departments': action({ input: Nothing, output: org.Organisation, roles: keepers, function: 'api' }),
  'org.branches': action({ input: Nothing, output: org.Branches, roles: keepers, function: 'api' }),
  'org.posts': action({ input: org.DepartmentInput, output: org.DepartmentPosts, roles: keepers, function: 'api' }),
  'org.saveHospital': action({
    input: org.SaveHospitalInput,
    output: org.HospitalCard,
    roles: ['admin'],
    function: 'api',
  }),
  'org.saveBranch': action({ input: org.SaveBranchInput, output: org.Kept, roles: keepers, function: 'api' }),
  'org.saveDepartment': action({ input: org.SaveDepartmentInput, output: org.Kept, roles: ['admin'], function: 'api' }),
  'org.savePost': action({ input: org.SavePostInput, output: org.PostRow, roles: keepers, function: 'api' }),
  'org.retire': action({ input: org.RetireInput, output: org.Kept, roles: ['admin'], function: 'api' }),
  'org.restore': action({ input: org.RestoreInput, output: org.Kept, roles: ['admin'], function: 'api' }),
  'org.issueCodes': action({ input: org.IssueCodesInput, output: org.IssuedCodes, roles: ['admin'], function: 'api' }),
  'org.issueCode': action({ input: org.IssueCodeInput, output: org.PostRow, roles: ['admin'], function: 'api' }),
  'org.revokeCode': action({ input: org.RevokeCodeInput, output: org.PostRow, roles: ['admin'], function: 'api' }),
  'org.codeImage': action({
    input: org.CodeImageInput,
    output: org.CodeImage,
    roles: keepers,
    function: 'api',
  }),
} as const
