import type { Role } from '@nuanyu/types/roles'
import type { Audience, Notice } from '../notices/notice'
import { addDays, dayOf } from '../time/localTime'
import { sayDay } from '../time/sayWhen'
import { goalOf } from './deadlines'
import { isOpen } from './lifecycle'
import type { CaseRecord, Stage } from './records'
import { rank } from './steps'

/** Who is told what, after a command (or the timer) turned `before` into `after`. No free text of a person is sent. */
export function noticesFor(before: CaseRecord | null, after: CaseRecord, now: Date): Notice[] {
  if (!before) return [...aboutDanger(null, after), ...aboutReceipt(after, now)]
  if (before === after) return []
  return [
    ...aboutDanger(before, after),
    ...aboutTime(before, after, now),
    ...aboutWork(before, after, now),
    ...aboutPeople(before, after),
    ...aboutAnswer(before, after, now),
  ]
}

function aboutReceipt(record: CaseRecord, now: Date): Notice[] {
  if (record.heldUntil) return []
  return record.turn === 'department'
    ? [toWorkers(record, '收到新的患者反馈', now)]
    : [toDeciders(record, '收到待分派的患者反馈')]
}

/** The lane that pages at once: office and department, at any hour, and again when more is said. */
function aboutDanger(before: CaseRecord | null, after: CaseRecord): Notice[] {
  if (after.risk?.state !== 'open') return []
  const saidMore = before && lastCommand(before) !== lastCommand(after) && lastCommand(after)?.command === 'addInfo'
  const title = '有人可能正有危险，请马上处理'
  // The office knows already; whoever gets the case into their hands now does not.
  if (before?.risk?.state === 'open' && before.lane === after.lane && !saidMore)
    return before && givenToWorkers(before, after) ? [{ ...toDeciders(after, title, 'now'), to: workersOf(after) }] : []
  return [
    toDeciders(after, title, 'now'),
    ...(after.turn === 'department' && after.lane === 'department'
      ? [{ ...toDeciders(after, title, 'now'), to: workersOf(after) }]
      : []),
  ]
}

function givenToWorkers(before: CaseRecord, after: CaseRecord): boolean {
  if (after.turn !== 'department' || after.lane !== 'department') return false
  return before.turn !== 'department' || before.department?.id !== after.department?.id
}

function lastCommand(record: CaseRecord) {
  return record.history.at(-1)
}

function aboutTime(before: CaseRecord, after: CaseRecord, now: Date): Notice[] {
  const notices: Notice[] = []
  if (after.overdue && !before.overdue && isOpen(after.state)) notices.push(...overdue(after))
  if (after.stage !== before.stage && after.round === before.round) notices.push(...staged(before, after, now))
  if (after.extension && !before.extension) notices.push(toDeciders(after, '有延期申请等待审批'))
  if (before.extension && !after.extension && isOpen(after.state))
    notices.push(toWorkers(after, after.extendedTo ? '延期已同意' : '延期没有同意', now))
  // An extension needs notice to the patient (DOMAIN §2); so does coordination. A new round tells its own story.
  const sameRound = after.round === before.round && before.heldUntil === after.heldUntil && isOpen(after.state)
  if (sameRound && after.extendedTo?.getTime() !== before.extendedTo?.getTime())
    notices.push(...toOwner(after, '答复时间延后', `延到${sayDay(dayOf(goalOf(after)), now)}前答复您`))
  if (sameRound && after.dueAt.getTime() !== before.dueAt.getTime())
    notices.push(
      ...toOwner(
        after,
        after.partners.length > before.partners.length ? '需要几个科室一起办理' : '答复时间有调整',
        `${sayDay(dayOf(after.dueAt), now)}前答复您`,
      ),
    )
  if (lastCommand(after)?.command === 'recount' && lastCommand(after) !== lastCommand(before))
    notices.push({
      ...toWorkers(after, '节假日公布，期限有调整', now),
      to: todoAudiences(after)[0] ?? workersOf(after),
    })
  return notices
}

function staged(before: CaseRecord, after: CaseRecord, now: Date): Notice[] {
  const { stage } = after
  if (stage === 't2' || stage === 't1' || stage === 'due') return reminders(after, now)
  // After a long pause several stages may be reached at once: each escalation is told, of the reminders only the last.
  const reached = (escalation: Stage) => rank(before.stage) < rank(escalation) && rank(stage) >= rank(escalation)
  return [
    ...(reached('supervision')
      ? [escalated(after, '事项逾期未答复，已转督办', 'supervision'), toDeciders(after, '事项已升级督办')]
      : []),
    ...(reached('leader') ? [escalated(after, '督办后仍未答复，请报分管领导', 'party_office')] : []),
  ]
}

/** Everybody's matters of one day are one reminder. Its words go by the day, as the timer may come late. */
function reminders(record: CaseRecord, now: Date): Notice[] {
  const day = dayOf(goalOf(record))
  const today = dayOf(now)
  if (day < today) return []
  const said = day === today ? '今天' : day === addDays(today, 1) ? '明天' : sayDay(day, now)
  return todoAudiences(record).map((to) => ({
    to,
    template: 'case_todo',
    title: `${said}有 {n} 件到期`,
    body: record.code,
    page: 'staff/workbench/index',
    urgency: 'digest',
    kind: day,
  }))
}

function escalated(record: CaseRecord, title: string, role: Role): Notice {
  const to = toRole(role, null, record)
  return { to, template: 'case_todo', title, body: record.code, page: 'office/overdue/index', urgency: 'normal' }
}

function overdue(record: CaseRecord): Notice[] {
  const title = '事项已超过法定答复期限'
  const late = { template: 'case_todo' as const, title, body: record.code, urgency: 'normal' as const }
  return [
    ...todoAudiences(record).map((to) => ({ ...late, to, page: casePage(record) })),
    ...(record.lane === 'department' && record.turn === 'department' ? [toDeciders(record, title)] : []),
    { ...late, to: toRole('party_office', null, record), page: 'office/overdue/index' },
  ]
}

function aboutWork(before: CaseRecord, after: CaseRecord, now: Date): Notice[] {
  if (lastCommand(after)?.command === 'undo' && lastCommand(after) !== lastCommand(before))
    return takenBack(before, after, now)
  if (after.state === 'reply_review' && before.state !== 'reply_review') return [toDeciders(after, '有答复等待审核')]
  if (after.state === 'transferred_discipline' && before.lane !== 'discipline')
    return [toWorkers(after, '有事项转交纪检监察', now)]
  if (after.state === 'reopened' && before.state !== 'reopened') {
    return after.turn === 'department'
      ? [toWorkers(after, '患者表示没有解决，请重新办理', now)]
      : [toDeciders(after, '患者再次表示没有解决')]
  }
  if (!isOpen(after.state)) return isOpen(before.state) ? stopped(before, after) : []
  if (before.merged && !after.merged)
    return [
      toDeciders(after, '合并的另一件已结束，请单独办理'),
      ...toOwner(after, '您的反馈恢复单独办理', `${sayDay(dayOf(goalOf(after)), now)}前答复您`),
    ]
  if (before.heldUntil && !after.heldUntil) return aboutReceipt(after, now)
  if (after.turn === 'complaint_office' && before.turn === 'department')
    return [toDeciders(after, '有事项转来，待分派')]
  if (before.state === 'awaiting_info' && after.state !== 'awaiting_info' && lastCommand(after)?.command === 'addInfo')
    return after.turn === 'department'
      ? [toWorkers(after, '患者补充了情况', now)]
      : [toDeciders(after, '患者补充了情况')]
  if (lastCommand(after)?.command === 'urge' && lastCommand(after) !== lastCommand(before))
    return todoAudiences(after).map((to) => ({ ...toDeciders(after, '督办：请尽快办理'), to }))
  if (after.turn !== 'department') return []
  if (before.state === 'reply_review') return [toWorkers(after, '答复被退回修改', now)]
  const newcomers = after.partners.filter(({ id }) => !before.partners.some((partner) => partner.id === id))
  // Given to them, whether from the office, from another department, or now that the person is ready.
  const given = before.turn !== 'department' || before.department?.id !== after.department?.id
  return [
    ...(given ? [toWorkers(after, '有新的事项分派到科室', now)] : []),
    ...newcomers.map(({ id }) => ({
      ...toWorkers(after, '有事项请科室配合', now),
      to: toRole('handler', id, after),
    })),
  ]
}

/** Whoever got it, or lost it, by what is taken back. The office did both and knows. */
function takenBack(before: CaseRecord, after: CaseRecord, now: Date): Notice[] {
  if (before.merged && !after.merged)
    return toOwner(after, '您的反馈恢复单独办理', `${sayDay(dayOf(goalOf(after)), now)}前答复您`)
  const holders = ({ department, partners }: CaseRecord) => [department, ...partners].flatMap((one) => one?.id ?? [])
  const left = holders(before).filter((id) => !holders(after).includes(id))
  const back = after.turn === 'department' && holders(after).some((id) => !holders(before).includes(id))
  return [
    ...left.map((id) => ({ ...toWorkers(before, '分派已撤回，不用办理', now), to: toRole('handler', id, before) })),
    ...(back ? [toWorkers(after, '有新的事项分派到科室', now)] : []),
  ]
}

/** Whoever was at it hears that it is over. */
function stopped(before: CaseRecord, after: CaseRecord): Notice[] {
  if (after.state !== 'withdrawn' || before.turn !== 'department') return []
  return [{ ...toDeciders(after, '患者撤回了反馈'), to: workersOf(before) }]
}

function aboutPeople(before: CaseRecord, after: CaseRecord): Notice[] {
  const notices: Notice[] = []
  const reported = after.retaliation.length > before.retaliation.length
  if (reported)
    notices.push({ ...toDeciders(after, '患者反映被刁难报复', 'now'), to: toRole('discipline', null, after) })
  const answered = before.retaliation.some(({ answer }) => answer === null) && !reported
  if (answered && after.retaliation.every(({ answer }) => answer !== null))
    notices.push(...toOwner(after, '您反映的刁难报复有了处理', '请打开查看'))
  for (const one of after.named) {
    if (before.named.some(({ ref }) => ref === one.ref)) continue
    notices.push(toNamed(one.key, '有一件事请您说明情况', '您的说明会和其他材料一起看'))
  }
  for (const one of before.named) {
    const finding = after.named.find(({ ref }) => ref === one.ref)?.finding
    if (one.finding === null && finding === 'unfounded')
      notices.push(toNamed(one.key, '核查结果：不属实', '与您有关的记录已清除'))
  }
  return notices
}

function toNamed(personKey: string, title: string, body: string): Notice {
  const to: Audience = { kind: 'person', personKey }
  return { to, template: 'case_todo', title, body, page: 'staff/statements/index', urgency: 'normal' }
}

function aboutAnswer(before: CaseRecord, after: CaseRecord, now: Date): Notice[] {
  if (after.state === before.state) return []
  const takenIn = ['submitted', 'reopened', 'transferred_discipline'].includes(before.state)
  switch (after.state) {
    case 'replied':
      return [
        ...toOwner(after, '您的反馈有了答复', '请查看，并告诉我们是否解决'),
        ...after.mergedFrom.flatMap(({ id, ownerKey, reachable }) =>
          ownerKey === after.ownerKey || !reachable ? [] : [progress(id, ownerKey, '您的反馈有了答复', '请打开查看')],
        ),
      ]
    case 'awaiting_info':
      return toOwner(after, '需要您补充一点情况', '请打开查看并回复')
    case 'declined':
      return toOwner(after, '您的反馈没有受理', '请打开查看原因')
    case 'merged':
      return toOwner(after, '您的反馈已合并办理', '答复会一并告诉您')
    case 'referred_dispute':
      return toOwner(after, '您的反馈转入纠纷处理', '请打开查看')
    case 'accepted':
    case 'assigned':
      return takenIn ? toOwner(after, '您的反馈已受理', `${sayDay(dayOf(goalOf(after)), now)}前答复您`) : []
    default:
      return []
  }
}

function toWorkers(record: CaseRecord, title: string, now: Date): Notice {
  // Short enough for WeChat's field of 20 characters, with the date that matters.
  const body = `${record.code} ${sayDay(dayOf(goalOf(record)), now)}到期`
  return { to: workersOf(record), template: 'case_todo', title, body, page: casePage(record), urgency: 'normal' }
}

function toDeciders(record: CaseRecord, title: string, urgency: 'now' | 'normal' = 'normal'): Notice {
  const to = toRole(record.lane === 'discipline' ? 'discipline' : 'complaint_office', null, record)
  return { to, template: 'case_todo', title, body: record.code, page: casePage(record), urgency }
}

/** Nobody can be told who left nothing to be found by: they look with their code. */
function toOwner(record: CaseRecord, title: string, body: string): Notice[] {
  if (record.identityMode === 'anonymous' || record.enteredBy) return []
  return [progress(record._id, record.ownerKey, title, body)]
}

function progress(caseId: string, personKey: string, title: string, body: string): Notice {
  return {
    to: { kind: 'owner', personKey, caseId },
    template: 'case_progress',
    title,
    body,
    page: `patient/case/index?id=${caseId}`,
    urgency: 'normal',
  }
}

function workersOf(record: CaseRecord): Audience {
  if (record.lane === 'discipline') return toRole('discipline', null, record)
  return record.department ? toRole('handler', record.department.id, record) : toRole('complaint_office', null, record)
}

/** Everybody whose move it is. */
function todoAudiences(record: CaseRecord): Audience[] {
  if (record.lane === 'discipline') return [toRole('discipline', null, record)]
  if (record.turn !== 'department') return [toRole('complaint_office', null, record)]
  const waiting = record.partners.filter(({ contribution }) => contribution === null)
  return [workersOf(record), ...waiting.map(({ id }) => toRole('handler', id, record))]
}

/** Staff who complain are patients of their own case and are told as such; those named in it are not told at all. */
function toRole(role: Role, departmentId: string | null, { ownerKey, keptOut }: CaseRecord): Audience {
  return { kind: 'role', role, departmentId, except: [ownerKey, ...keptOut] }
}

function casePage({ _id }: CaseRecord): string {
  return `staff/case/index?id=${_id}`
}
