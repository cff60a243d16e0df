import type { Role } from '@nuanyu/types/roles'
import type { Audience, Notice } from '../notices/notice'
import { sayDay } from '../time/sayWhen'
import { goalOf } from './deadline'
import type { OrderRecord } from './records'
import { rank } from './steps'

/** Who is told what about an order. Whoever gave the command is told nothing; that is the journal's business. */
export function noticesFor(before: OrderRecord | null, after: OrderRecord): Notice[] {
  if (before && before.version === after.version) return byTime(before, after)
  switch (after.history.at(-1)?.command) {
    case 'issue':
      if (after.imported)
        return executors(after).map((to) => digest(to, '有 {n} 件调研问题要整改，请签收', 'issued', after, MINE))
      return [...toLead(after, '有新的督办事项，请签收'), ...toHelpers(after, '有督办事项请科室配合')]
    case 'submit':
      return toJudges(after, '督办事项办结，请验收')
    case 'accept':
      return toLead(after, '督办事项通过验收', `${after.code} ${sayDay(after.lookbackOn ?? '', after.updatedAt)}回头看`)
    case 'sendBack':
      return toLead(after, '督办事项被退回，请重办')
    case 'relapse':
      return [...toLead(after, '问题反弹，请重新整改'), ...toHelpers(after, '问题反弹，请继续配合')]
    case 'close':
      return toLead(after, '督办事项已销号', after.code)
    case 'askExtension':
      return toJudges(after, '督办事项申请延期，请审批')
    case 'decideExtension':
      return toLead(after, after.extendedTo === before?.extendedTo ? '延期没有同意，请按期办理' : '延期已同意')
    case 'remind':
      return [...toLead(after, '催办：请抓紧办理'), ...toHelpers(after, '催办：请抓紧配合')]
    case 'cancel':
      return [...toLead(after, '督办事项已撤销', after.code), ...toHelpers(after, '督办事项已撤销')]
    default:
      return []
  }
}

/** Each morning's reminders of a person are one notice. */
function byTime(before: OrderRecord, after: OrderRecord): Notice[] {
  if (!before.unstaffed && after.unstaffed)
    return judgesOf(after).map((role) => toOffice(role, '{n} 件督办的牵头科室没有人办', 'unstaffed', after))
  const reached = (stage: OrderRecord['stage']) => rank(before.stage) < rank(stage) && rank(after.stage) >= rank(stage)
  if (after.stage === 'lookback' && before.stage !== 'lookback')
    return judgesOf(after).map((role) => toOffice(role, '{n} 件督办到了回头看的日子', `lookback`, after))
  const due = { first: '3 个工作日内', last: '下一个工作日', due: '今天' } as const
  if (after.stage in due && before.stage !== after.stage)
    return executors(after).map((to) =>
      digest(to, `${due[after.stage as keyof typeof due]}有 {n} 件督办到期`, after.stage, after, MINE),
    )
  return [
    ...(reached('supervision')
      ? [
          toOffice('supervision', '{n} 件督办逾期没有办结', 'late', after),
          ...executors(after).map((to) => digest(to, '{n} 件督办已经逾期', 'late', after, MINE)),
        ]
      : []),
    ...(reached('party') ? [toOffice('party_office', '{n} 件督办逾期 5 个工作日，请过问', 'party', after)] : []),
  ]
}

const MINE = 'staff/orders/index'
const LEDGER = 'office/orders/index'

function toOffice(role: Role, title: string, kind: string, order: OrderRecord): Notice {
  return digest({ kind: 'role', role, departmentId: null, except: [] }, title, kind, order, LEDGER)
}

function digest(to: Audience, title: string, kind: string, { code }: OrderRecord, page: string): Notice {
  return { to, template: 'case_todo', title, body: code, page, urgency: 'digest', kind: `orders-${kind}` }
}

function toLead(order: OrderRecord, title: string, body = withDay(order)): Notice[] {
  return leadersOf(order).map((to) => plain(to, title, body, `staff/order/index?id=${order._id}`))
}

function toHelpers(order: OrderRecord, title: string): Notice[] {
  return helpersOf(order).map((to) => plain(to, title, withDay(order), `staff/order/index?id=${order._id}`))
}

function toJudges(order: OrderRecord, title: string): Notice[] {
  return judgesOf(order).map((role) =>
    plain(
      { kind: 'role', role, departmentId: null, except: [] },
      title,
      `${order.code} ${order.lead.name}`,
      `office/order/index?id=${order._id}`,
    ),
  )
}

function plain(to: Audience, title: string, body: string, page: string): Notice {
  return { to, template: 'case_todo', title, body, page, urgency: 'normal' }
}

/** Short enough for WeChat's field of 20 characters, with the day that matters. */
function withDay(order: OrderRecord): string {
  return `${order.code} ${sayDay(goalOf(order), order.updatedAt)}到期`
}

/** Supervision accepts what any office issued, and so does the office that did. */
function judgesOf({ office }: OrderRecord): Role[] {
  return office === 'supervision' ? ['supervision'] : ['supervision', office]
}

function executors(order: OrderRecord): Audience[] {
  return [...leadersOf(order), ...helpersOf(order)]
}

/** The department's handlers; its head and who is in charge may hold no role at all. */
function leadersOf({ lead, tell }: OrderRecord): Audience[] {
  return [
    { kind: 'role', role: 'handler', departmentId: lead.id, except: tell },
    ...tell.map((personKey): Audience => ({ kind: 'person', personKey })),
  ]
}

function helpersOf({ helpers }: OrderRecord): Audience[] {
  return helpers.map(({ id }) => ({ kind: 'role', role: 'handler', departmentId: id, except: [] }))
}
