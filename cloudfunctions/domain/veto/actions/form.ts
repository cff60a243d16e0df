import { offered } from '@nuanyu/types/settings'
import { handle } from '../../../kernel/action'
import { dayOf } from '../../time/localTime'

/** This year's appraisal and the last one's. */
export const form = handle('veto.form', 'staff', async (_input, { settings, now }) => {
  const year = Number(dayOf(now).slice(0, 4))
  return { rules: offered(settings.nineRules).map(({ id, label }) => ({ id, label })), years: [year, year - 1] }
})
