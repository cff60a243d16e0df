import { files } from '../kernel/files'
import { runJobs, takePush } from '../kernel/jobs'
import { asMediaVerdict } from '../kernel/wechat'
import { remindOfAppraisals } from '../domain/appraisal/job'
import { sealJournal } from '../domain/audit/seal'
import { handOutBulletins } from '../domain/bulletins/job'
import { runChecks } from '../domain/checks/job'
import { takeVerdict } from '../domain/checks/verdict'
import { finishForgotten } from '../domain/clinic/events/job'
import { moveClinics } from '../domain/clinic/seats/job'
import { fillTerms } from '../domain/feedback/fillTerms'
import { moveDueCases } from '../domain/feedback/moveDueCases'
import { moveDueFindings } from '../domain/findings/move'
import { retain } from '../domain/me/retention'
import { markUnstaffedOrders, moveDueOrders } from '../domain/orders/job'
import { passOnCalls } from '../domain/inspection/calls/job'
import { deliverNotices } from '../domain/notices/deliver'
import { dispatchJournal } from '../domain/notices/dispatch'
import { handOutReminders, sendReminders } from '../domain/reminders/job'
import { recountFigures } from '../domain/reports/recount/job'
import { foldPending } from '../domain/reports/store'
import { warnOfMissingYear } from '../domain/settings/job'
import { inForce } from '../domain/settings/inForce'
import { handOverAll } from '../domain/people/handOver'
import { finishImports } from '../domain/people/importing'
import { passRoleSteps } from '../domain/people/roleSteps'
import { passVetoTerms } from '../domain/veto/job'
import { findVacantVisits } from '../domain/visits/job'
import { watch, watchSlowly } from '../domain/watch/job'
import { remindOfTalks } from '../domain/talks/move'
import { recountCases } from '../domain/feedback/recountCases'

/** What happens without anybody asking. What causes notices comes first, so that they leave in the same run. */
const runTimer = runJobs(
  {
    // Before deadlines are judged by it.
    recount: recountCases,
    deadlines: ({ author, calendar }) => moveDueCases(author, calendar),
    roles: ({ author }) => passRoleSteps(author),
    handover: (context) => handOverAll(context),
    imports: ({ author }) => finishImports(author.now),
    findings: moveDueFindings,
    talks: remindOfTalks,
    visits: findVacantVisits,
    calls: passOnCalls,
    clinics: moveClinics,
    clinicEvents: finishForgotten,
    orders: moveDueOrders,
    unstaffedOrders: markUnstaffedOrders,
    vetoTerms: passVetoTerms,
    appraisals: remindOfAppraisals,
    watch,
    watchSlowly,
    terms: fillTerms,
    figures: ({ author }) => foldPending(author.newId),
    recountFigures,
    calendar: warnOfMissingYear,
    bulletins: handOutBulletins,
    reminders: sendReminders,
    reminderReaders: handOutReminders,
    dispatch: ({ author }) => dispatchJournal(author.now),
    deliver: deliverNotices,
    checks: (context) => runChecks(context, files),
    retention: (context) => retain(context, files),
    // Last, so that what the others wrote is sealed in the same run.
    seal: ({ secrets, author }) => sealJournal(secrets, author.now),
  },
  inForce,
)

/** Called by the one timer, and by WeChat's message push (event `wxa_media_check`, set in its console). */
export async function main(event: unknown) {
  const verdict = asMediaVerdict(event)
  // The timer counts by what is set now: a minute too late would set days back that were just counted anew.
  inForce.forget()
  return verdict ? takePush('jobs.verdict', (context) => takeVerdict(verdict, context), inForce) : runTimer()
}
