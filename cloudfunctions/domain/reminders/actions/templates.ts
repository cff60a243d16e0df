import { Festival, festivals } from '@nuanyu/types/reminders'
import { handle } from '../../../kernel/action'
import { dayOf } from '../../time/localTime'
import { sayDay } from '../../time/sayWhen'
import { dayFor, settle } from '../occasions'
import { templates } from '../templates'

/** What a new reminder may begin with, and when the next festivals are. */
export const templateList = handle('reminders.templates', 'staff', async (_input, { now, calendar }) => ({
  templates: templates.map((template) => ({ ...template, occasions: [...template.occasions] })),
  festivals: Festival.options.map((id) => {
    const next = settle({ kind: 'festival', festival: id, daysBefore: 0 }, dayOf(now), calendar)
    const day = dayFor(next, calendar)
    return { id, label: festivals[id], day, dayLabel: day ? `${sayDay(day, now)}起放假` : '放假安排还没有公布' }
  }),
}))
