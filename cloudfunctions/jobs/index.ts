import { files } from '../kernel/files'
import { runJobs, takePush } from '../kernel/jobs'
import { asMediaVerdict } from '../kernel/wechat'
import { sealJournal } from '../domain/audit/seal'
import { runChecks } from '../domain/checks/job'
import { takeVerdict } from '../domain/checks/verdict'
import { moveDueCases } from '../domain/feedback/moveDueCases'
import { retain } from '../domain/me/retention'
import { deliverNotices } from '../domain/notices/deliver'
import { dispatchJournal } from '../domain/notices/dispatch'
import { handOverAll } from '../domain/people/handOver'
import { finishImports } from '../domain/people/importing'
import { passRoleSteps } from '../domain/people/roleSteps'
import { watch } from '../domain/watch/job'

/** What happens without anybody asking. What causes notices comes first, so that they leave in the same run. */
const runTimer = runJobs({
  deadlines: ({ author, calendar }) => moveDueCases(author, calendar),
  roles: ({ author }) => passRoleSteps(author),
  handover: (context) => handOverAll(context),
  imports: ({ author }) => finishImports(author.now),
  watch,
  dispatch: ({ author }) => dispatchJournal(author.now),
  deliver: ({ secrets, author }) => deliverNotices(secrets, author.now),
  checks: (context) => runChecks(context, files),
  retention: (context) => retain(context, files),
  // Last, so that what the others wrote is sealed in the same run.
  seal: ({ secrets, author }) => sealJournal(secrets, author.now),
})

/** Called by the one timer, and by WeChat's message push (event `wxa_media_check`, set in its console). */
export async function main(event: unknown) {
  const verdict = asMediaVerdict(event)
  return verdict ? takePush('jobs.verdict', (context) => takeVerdict(verdict, context)) : runTimer()
}
