import { accept } from './accept'
import { appeal } from './appeal'
import { close } from './close'
import { confirm } from './confirm'
import { counts } from './counts'
import { dismiss } from './dismiss'
import { dispose } from './dispose'
import { drop } from './drop'
import { get } from './get'
import { mine } from './mine'
import { notify } from './notify'
import { own } from './own'
import { people } from './people'
import { queue } from './queue'
import { report } from './report'
import { review } from './review'

export const findingsActions = [
  report,
  review,
  drop,
  notify,
  accept,
  appeal,
  confirm,
  dismiss,
  dispose,
  close,
  queue,
  counts,
  get,
  mine,
  own,
  people,
]
