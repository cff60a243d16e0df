import { askReply } from './askReply'
import { assign } from './assign'
import { bulk, bulkPreview } from './bulk'
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
import { forgetSearch, saveSearch } from './savedSearches'
import { search } from './search'
import { searchForm } from './searchForm'
import { similar } from './similar'
import { statements } from './statements'
import { submit } from './submit'
import { undoBulk } from './undoBulk'

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
  search,
  searchForm,
  saveSearch,
  forgetSearch,
  bulkPreview,
  bulk,
  undoBulk,
]
