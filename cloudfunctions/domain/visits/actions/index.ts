import { cancel } from './cancel'
import { conduct } from './conduct'
import { form } from './form'
import { get } from './get'
import { mine } from './mine'
import { queue } from './queue'
import { reassign } from './reassign'
import { schedule } from './schedule'
import { submit } from './submit'

export const visitsActions = [form, schedule, reassign, cancel, queue, mine, get, conduct, submit]
