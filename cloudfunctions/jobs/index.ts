import { runJobs } from '../kernel/jobs'
import { markOverdueCases } from '../domain/feedback/markOverdue'
import { deliverNotices } from '../domain/notices/deliver'
import { dispatchJournal } from '../domain/notices/dispatch'

/** What happens without anybody asking. Deadlines first, so that their notices leave in the same run. */
export const main = runJobs({
  deadlines: ({ author }) => markOverdueCases(author),
  dispatch: ({ author }) => dispatchJournal(author.now),
  deliver: ({ secrets, author }) => deliverNotices(secrets, author.now),
})
