import { accept } from './accept'
import { approveReply } from './approveReply'
import { askReply } from './askReply'
import { assign } from './assign'
import { evaluate } from './evaluate'
import { form } from './form'
import { get } from './get'
import { inbox } from './inbox'
import { investigate } from './investigate'
import { mine } from './mine'
import { rate } from './rate'
import { returnReply } from './returnReply'
import { submit } from './submit'
import { submitReply } from './submitReply'

export const feedbackActions = [
  form,
  rate,
  askReply,
  submit,
  mine,
  get,
  evaluate,
  inbox,
  accept,
  assign,
  investigate,
  submitReply,
  returnReply,
  approveReply,
]
