import { calendarKind } from '@nuanyu/types/settings'
import { database, DuplicateKey } from '../../kernel/database'
import type { JobContext } from '../../kernel/jobs'
import { noteInJournal } from '../../kernel/journal'
import { addDays, dayOf, weekdayOf } from '../time/localTime'
import { missingYear } from './calendar'

/** From November on: while the next year's days off are not known, the administrator is reminded once a week. */
export async function warnOfMissingYear({ author, calendar }: JobContext): Promise<number> {
  const today = dayOf(author.now)
  const year = missingYear(today, calendar)
  if (year === null) return 0
  const monday = addDays(today, -((weekdayOf(today) + 6) % 7))
  const id = `calendar-${year}-${monday}`
  // A warm instance has asked already.
  if (told === id) return 0
  const kind = calendarKind(year)
  try {
    await noteInJournal(
      {
        action: 'jobs.calendar',
        about: `settings/${kind}`,
        change: '',
        notices: [
          {
            to: { kind: 'role', role: 'admin', departmentId: null, except: [] },
            template: 'case_todo',
            title: `请录入${year}年节假日`,
            body: '跨年的期限还是暂按工作日推算',
            page: `office/setting/index?kind=${kind}`,
            urgency: 'normal',
          },
        ],
      },
      { ...author, newId: () => id, db: database },
    )
    told = id
    return 1
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
    told = id
    return 0
  }
}

let told = ''
