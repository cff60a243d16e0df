import { candidates } from './candidates'
import { correct } from './correct'
import { draft } from './draft'
import { edit } from './edit'
import { get } from './get'
import { list } from './list'
import { open } from './open'
import { publish } from './publish'
import { queue } from './queue'
import { sendBack } from './sendBack'
import { submit } from './submit'
import { withdraw } from './withdraw'

export const changesActions = [
  list,
  get,
  queue,
  open,
  candidates,
  draft,
  edit,
  submit,
  sendBack,
  publish,
  correct,
  withdraw,
]
