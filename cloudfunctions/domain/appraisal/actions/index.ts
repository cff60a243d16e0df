import { form } from './form'
import { get } from './get'
import { include } from './include'
import { mine } from './mine'
import { people } from './people'
import { confirm, publish, reconsider, sendBack } from './plain'
import { propose } from './propose'
import { queue } from './queue'
import { appeal, state } from './say'

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
