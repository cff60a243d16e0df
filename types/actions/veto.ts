import '../zod'
import * as veto from '../veto'
import { action, Nothing } from './action'
import { proposingVeto, reviewingVeto } from './groups'

export const vetoActions = {
  'veto.list': action({ input: veto.VetoesInput, output: veto.VetoPage, roles: reviewingVeto, function: 'api' }),
  'veto.form': action({ input: Nothing, output: veto.VetoForm, roles: proposingVeto, function: 'api' }),
  'veto.people': action({
    input: veto.SeekPersonInput,
    output: veto.SoughtPeople,
    roles: proposingVeto,
    function: 'api',
  }),
  'veto.verify': action({ input: veto.VetoInput, output: veto.VetoProof, roles: 'staff', function: 'api' }),
  'veto.propose': action({
    input: veto.ProposeVetoInput,
    output: veto.VetoView,
    roles: proposingVeto,
    function: 'api',
  }),
  'veto.notify': action({ input: veto.NotifyVetoInput, output: veto.VetoView, roles: proposingVeto, function: 'api' }),
  'veto.add': action({ input: veto.AddEvidenceInput, output: veto.VetoView, roles: proposingVeto, function: 'api' }),
  'veto.approve': action({ input: veto.DecideVetoInput, output: veto.VetoView, roles: proposingVeto, function: 'api' }),
  'veto.dismiss': action({ input: veto.DecideVetoInput, output: veto.VetoView, roles: proposingVeto, function: 'api' }),
  'veto.uphold': action({ input: veto.DecideVetoInput, output: veto.VetoView, roles: reviewingVeto, function: 'api' }),
  'veto.revoke': action({ input: veto.DecideVetoInput, output: veto.VetoView, roles: reviewingVeto, function: 'api' }),

  // whom it is about
  'veto.mine': action({ input: Nothing, output: veto.VetoPage, roles: 'staff', function: 'api' }),
  'veto.get': action({ input: veto.VetoInput, output: veto.VetoView, roles: 'staff', function: 'api' }),
  'veto.state': action({ input: veto.StateVetoInput, output: veto.VetoView, roles: 'staff', function: 'api' }),
  'veto.appeal': action({ input: veto.AppealVetoInput, output: veto.VetoView, roles: 'staff', function: 'api' }),
} as const
