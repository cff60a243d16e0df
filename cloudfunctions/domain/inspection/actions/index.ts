import { call } from './call'
import { callees } from './callees'
import { calls } from './calls'
import { choices } from './choices'
import { complain } from './complain'
import { consent, readConsent, withdrawConsent } from './consent'
import { dial } from './dial'
import { draw } from './draw'
import { plan } from './plan'
import { plans } from './plans'
import { recordCall } from './recordCall'
import { redraw } from './redraw'
import { results } from './results'
import { savePlan } from './savePlan'
import { distribute, start } from './start'
import { approve, cancel, complete, propose, sendBack } from './steps'

export const inspectionActions = [
  plans,
  plan,
  choices,
  savePlan,
  propose,
  sendBack,
  approve,
  draw,
  redraw,
  start,
  distribute,
  complete,
  cancel,
  results,
  callees,
  readConsent,
  consent,
  withdrawConsent,
  calls,
  call,
  dial,
  recordCall,
  complain,
]
