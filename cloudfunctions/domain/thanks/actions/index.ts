import { candidates } from './candidates'
import { get } from './get'
import { internalWall, queue, received, wall } from './lists'
import { decideNomination, nominate } from './nominate'
import { plainCommands } from './plain'
import { publish } from './publish'
import { recheck } from './recheck'
import { submit } from './submit'
import { verify } from './verify'
import { withdraw } from './withdraw'

export const thanksActions = [
  submit,
  get,
  withdraw,
  wall,
  internalWall,
  received,
  queue,
  candidates,
  verify,
  publish,
  recheck,
  nominate,
  decideNomination,
  ...plainCommands,
]
