import { add } from './add'
import { approvals } from './approvals'
import { decide } from './decide'
import { edit } from './edit'
import { find } from './find'
import { get } from './get'
import { importState } from './importState'
import { invitation } from './invitation'
import { invite } from './invite'
import { join } from './join'
import { joining } from './joining'
import { leave } from './leave'
import { list } from './list'
import { matters } from './matters'
import { move } from './move'
import { propose } from './propose'
import { revoke } from './revoke'
import { revokeInvitation } from './revokeInvitation'
import { setUp } from './setUp'
import { setUpState } from './setUpState'
import { summary } from './summary'
import { withdraw } from './withdraw'

export const peopleActions = [
  find,
  summary,
  list,
  get,
  add,
  edit,
  invite,
  revokeInvitation,
  invitation,
  join,
  joining,
  approvals,
  decide,
  withdraw,
  propose,
  revoke,
  matters,
  leave,
  move,
  setUpState,
  setUp,
  importState,
]
