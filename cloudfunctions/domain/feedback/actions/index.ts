import { askReply } from './askReply'
import { assign } from './assign'
import { contact } from './contact'
import { enter } from './enter'
import { follow } from './follow'
import { form } from './form'
import { get } from './get'
import { giveStatement } from './giveStatement'
import { inbox } from './inbox'
import { merge } from './merge'
import { mine } from './mine'
import { nameStaff } from './nameStaff'
import { plainCommands } from './plain'
import { rate } from './rate'
import { similar } from './similar'
import { statements } from './statements'
import { submit } from './submit'

export const feedbackActions = [
  form,
  rate,
  askReply,
  submit,
  enter,
  follow,
  mine,
  get,
  contact,
  inbox,
  similar,
  ...plainCommands,
  assign,
  nameStaff,
  merge,
  statements,
  giveStatement,
]
