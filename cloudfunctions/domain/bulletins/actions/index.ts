import { approve } from './approve'
import { approveCorrection } from './approveCorrection'
import { choices } from './choices'
import { clear } from './clear'
import { correct } from './correct'
import { draft } from './draft'
import { edit } from './edit'
import { facts } from './facts'
import { issue } from './issue'
import { open } from './open'
import { people } from './people'
import { queue } from './queue'
import { read } from './read'
import { receipts } from './receipts'
import { steps } from './steps'
import { submit } from './submit'
import { tray } from './tray'

export const bulletinActions = [
  tray,
  read,
  people,
  choices,
  facts,
  queue,
  open,
  receipts,
  draft,
  edit,
  submit,
  clear,
  approve,
  issue,
  correct,
  approveCorrection,
  ...steps,
]
