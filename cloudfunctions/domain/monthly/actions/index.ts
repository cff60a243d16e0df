import { approve } from './approve'
import { draft } from './draft'
import { list } from './list'
import { open } from './open'
import { retake } from './retake'
import { steps } from './steps'
import { submit } from './submit'

export const monthlyActions = [list, open, draft, retake, submit, approve, ...steps]
