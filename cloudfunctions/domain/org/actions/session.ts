import type { ActionName } from '@nuanyu/types/actions'
import { roleNames } from '@nuanyu/types/roles'
import type { Session } from '@nuanyu/types/session'
import { handle } from '../../../kernel/action'
import { mayAsk } from '../../../kernel/permit'
import { grantsOf } from '../../../kernel/viewer'
import { headsOf } from '../../appraisal/policy'
import { unreadCount } from '../../notices/store'
import { templatesFor } from '../../notices/templates'
import { termsOf } from '../../settings/terms'
import { readingOf, widestPlace } from '../../reports/policy'
import { executes } from '../../orders/places'
import { allDepartments } from '../store'

export const session = handle('session.get', 'staff', async (_input, context) => {
  const { viewer, now, secrets } = context
  const grants = grantsOf(viewer, now)
  const departments = grants.length ? await allDepartments(now) : []
  const nameOf = (id: string) => departments.find((department) => department._id === id)?.name ?? id
  const may = (name: ActionName) => mayAsk(name, viewer, now)
  const homes: Session['homes'] = ['patient']
  if (may('feedback.inbox')) homes.push('workbench')
  const figures = widestPlace(readingOf(viewer, now))
  if (figures && may('reports.overview')) homes.push('overview')
  if (may('reports.overdue')) homes.push('overdue')
  if (may('watch.questions')) homes.push('questions')
  if (may('org.posts')) homes.push('places')
  if (may('feedback.enter')) homes.push('enter')
  if (viewer.staff?.active) homes.push('statements')
  if (may('vault.requests')) homes.push('vault')
  if (may('audit.list')) homes.push('audit')
  if (may('settings.list')) homes.push('settings')
  if (may('handbook.today')) homes.push('handbook')
  if (may('handbook.draft')) homes.push('handbookEdit')
  if (may('handbook.heat')) homes.push('phraseHeat')
  if (may('people.list')) homes.push('people')
  if (may('thanks.received')) homes.push('thanks')
  if (may('thanks.queue')) homes.push('thanksQueue')
  if (may('thanks.publish')) homes.push('thanksOffice')
  if (may('changes.queue')) homes.push('changes')
  if (may('clinic.shelf')) homes.push('clinics')
  if (may('clinic.dayList')) homes.push('clinicDay')
  if (may('visits.mine')) homes.push('visits')
  if (may('visits.schedule')) homes.push('visitPlan')
  if (may('findings.queue')) homes.push('findings')
  if (may('findings.report')) homes.push('findingReport')
  if (may('talks.queue')) homes.push('talks')
  if (viewer.staff?.active) homes.push('checks')
  if (may('inspection.plans')) homes.push('spotChecks')
  if (may('inspection.calls')) homes.push('calls')
  if (may('orders.ledger')) homes.push('orders')
  if (executes(viewer, now)) homes.push('myOrders')
  if (may('bulletins.tray')) homes.push('papers')
  if (may('bulletins.queue')) homes.push('bulletins')
  if (may('consequences.list')) homes.push('consequences')
  if (may('reminders.queue')) homes.push('reminders')
  if (may('appraisal.queue') || headsOf(viewer).length > 0) homes.push('appraisals')
  if (may('appraisal.mine')) homes.push('myAppraisal')
  if (may('veto.list')) homes.push('vetoes')
  if (may('branchWork.branches')) homes.push('branchWork')
  if (may('monthly.list')) homes.push('monthly')
  if (may('feedback.search')) homes.push('search')
  if (may('reports.recounts')) homes.push('recounts')
  return {
    staff: viewer.staff?.active
      ? {
          name: viewer.staff.name,
          title: viewer.staff.title,
          department: viewer.staff.departmentName,
          roles: grants.map(({ role, scope }) => ({
            role,
            label: roleNames[role],
            scope: scope.kind === 'hospital' ? '全院' : nameOf(scope.id),
          })),
        }
      : null,
    homes,
    figures,
    uploadFolder: secrets.uploadFolder(viewer.personKey),
    templates: grants.length > 0 ? templatesFor(context.settings.messages, 'case_todo') : [],
    unreadNotices: await unreadCount(viewer.personKey),
    terms: termsOf(context.settings),
  }
})
