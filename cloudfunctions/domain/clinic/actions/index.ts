import { accept } from './accept'
import { approve } from './approve'
import { cancelFor } from './cancelFor'
import { cancelMine } from './cancelMine'
import { copy } from './copy'
import { dayList } from './dayList'
import { drawResult } from './drawResult'
import { enter } from './enter'
import { finish } from './finish'
import { get } from './get'
import { list } from './list'
import { manage } from './manage'
import { mine } from './mine'
import { people } from './people'
import { places } from './places'
import { cancel, postpone, sendBack, submit } from './plain'
import { queue } from './queue'
import { record } from './record'
import { register } from './register'
import { reports } from './reports'
import { save } from './save'
import { setSeats } from './setSeats'
import { shelf } from './shelf'
import { statistics } from './statistics'
import { summarise } from './summarise'
import { ticket } from './ticket'

const seats = [register, mine, ticket, accept, cancelMine, drawResult, enter, people, cancelFor]
const events = [
  list,
  get,
  reports,
  shelf,
  manage,
  save,
  copy,
  submit,
  approve,
  sendBack,
  setSeats,
  postpone,
  cancel,
  places,
]
const day = [dayList, record, queue, finish, summarise, statistics]

export const clinicActions = [...seats, ...events, ...day]
