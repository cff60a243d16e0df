import { form } from './form'
import { get } from './get'
import { include } from './include'
import { mine } from './mine'
import { people } from './people'
import { appeal, confirm, publish, reconsider, sendBack, state } from './plain'
import { propose } from './propose'
import { queue } from './queue'

export const appraisalActions = [
  form,
  people,
  queue,
  get,
  mine,
  include,
  propose,
  state,
  appeal,
  sendBack,
  confirm,
  publish,
  reconsider,
]
