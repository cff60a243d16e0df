import { counts } from './counts'
import { form } from './form'
import { get } from './get'
import { issue } from './issue'
import { accept, cancel, close, decideExtension, relapse, remind, sendBack } from './judge'
import { ledger } from './ledger'
import { mine } from './mine'
import { people } from './people'
import { acknowledge, askExtension, plan, progress, submit } from './work'

const reading = [ledger, counts, mine, get, form, people]
const working = [acknowledge, plan, progress, submit, askExtension]
const judging = [accept, sendBack, close, relapse, decideExtension, remind, cancel]

export const orderActions = [...reading, issue, ...working, ...judging]
