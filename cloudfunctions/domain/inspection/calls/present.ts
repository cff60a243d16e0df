import type { CallView } from '@nuanyu/types/inspection'
import { AppError } from '@nuanyu/types/errors'
import { offered } from '@nuanyu/types/settings'
import type { Context } from '../../../kernel/context'
import { theHospital } from '../../org/store'
import { getPlan } from '../plans/store'
import { refusalOf } from './policy'
import type { CallRecord } from './records'
import { callView } from './views'

export async function present(call: CallRecord, { viewer, now, settings }: Context): Promise<CallView> {
  if (refusalOf('dial', call, viewer, now) === 'NOT_FOUND') throw new AppError('NOT_FOUND')
  const plan = await getPlan(call.planId)
  const subjects = offered(settings.subjects).map(({ id, label }) => ({ id, label }))
  const { name: hospital } = await theHospital(now)
  const beside = { items: plan.items.call, hospital, postKinds: settings.postKinds, subjects }
  return callView(call, { ...beside, running: plan.state === 'running' }, viewer, now)
}
