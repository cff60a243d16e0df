import { add } from './add'
import { appeal } from './appeal'
import { form } from './form'
import { get } from './get'
import { list } from './list'
import { mine } from './mine'
import { notify } from './notify'
import { people } from './people'
import { approve, dismiss, revoke, uphold } from './plain'
import { propose } from './propose'
import { state } from './state'
import { verify } from './verify'

export const vetoActions = [
  list,
  form,
  people,
  verify,
  propose,
  notify,
  add,
  approve,
  dismiss,
  uphold,
  revoke,
  mine,
  get,
  state,
  appeal,
]
