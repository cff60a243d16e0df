import type { Matters } from '@nuanyu/types/people'
import type { StaffRecord } from '../../kernel/viewer'
import { countDraftsOf, countNaming, countOpenAt } from '../feedback/store'
import { countAwaiting } from '../findings/store'
import { countOpenCalls } from '../inspection/calls/store'
import { countInCharge } from '../orders/store'
import { countArrangedWith } from '../talks/store'
import { countAwaitingConsent } from '../thanks/store'
import { countRequestsOf } from '../vault/store'
import { countOpenVisits } from '../visits/store'
import { keyOf, running, sayGrant } from './grants'
import { candidatesAt, desksToLeave, othersAt } from './matters'
import { placesAt } from './places'
import type { Person } from './records'
import { whyNotWithout } from './remaining'
import { endedByMoving } from './rules'
import { countProposedBy, staffAt, staffWith, waitingFor } from './store'

const CANDIDATES = 30

/**
 * Matters of one person in other rooms: what it is, and what becomes of it when they go. A room whose matters would
 * stay behind with nobody adds its line here.
 */
const lines: { label: string; becomes: string; count(staff: Pick<StaffRecord, '_id' | 'staffId'>): Promise<number> }[] =
  [
    {
      label: '请本人说明情况、还没办结的',
      becomes: '离岗后本人仍可在“请您说明”里说明',
      count: ({ _id }) => countNaming(_id),
    },
    { label: '本人拟的、在等审核的答复', becomes: '照常由投诉管理部门审核', count: ({ _id }) => countDraftsOf(_id) },
    {
      label: '查看联系方式的申请',
      becomes: '作废，需要时由接手的人重新申请',
      count: ({ _id }) => countRequestsOf(_id),
    },
    { label: '本人提出、在等批准的申请', becomes: '照常由另一位同事决定', count: ({ _id }) => countProposedBy(_id) },
    {
      label: '写给本人、等本人同意公布的感谢',
      becomes: '没有本人同意，不会公布；想公布的请在离岗前答复',
      count: ({ staffId }) => countAwaitingConsent(staffId),
    },
    {
      label: '等本人说明的检查发现',
      becomes: '请书面送达，说明的期限照算',
      count: ({ staffId }) => countAwaiting(staffId),
    },
    {
      label: '派给本人、还没去的检查',
      becomes: '在检查清单里标出没有人去，并提醒党委办公室换人',
      count: ({ staffId }) => countOpenVisits(staffId),
    },
    {
      label: '派给本人、还没打的回访电话',
      becomes: '自动分给其他巡查员；没有人能打的，在计划里标出',
      count: ({ _id }) => countOpenCalls(_id),
    },
    {
      label: '约本人谈话、还没谈的',
      becomes: '由约谈的办公室改期或取消',
      count: ({ staffId }) => countArrangedWith(staffId),
    },
    {
      label: '由本人负责、还没验收的督办',
      becomes: '照常由牵头科室的经办人和负责人办理；科室没有人了，在台账里标出并报督查室',
      count: ({ staffId }) => countInCharge(staffId),
    },
  ]

export async function mattersOf(person: Person, now: Date): Promise<Matters> {
  const { staff, roster } = person
  const places = await placesAt(now)
  const waiting = (await waitingFor(roster._id)).length
  const about = waiting ? [{ label: '关于本人、在等批准的申请', count: waiting, becomes: '作废' }] : []
  if (!staff?.active) return { desks: [], lines: about, grants: [], blocked: null }
  const handlers = await staffWith(['handler'])
  const desks: Matters['desks'] = []
  for (const id of desksToLeave(staff, handlers, [...places.departments.keys()], now)) {
    const present = await staffAt(id)
    desks.push({
      id,
      name: places.departments.get(id) ?? '（已撤销）',
      open: await countOpenAt(id),
      others: othersAt(id, staff, handlers, now).map(({ name }) => name),
      candidates: candidatesAt(id, staff, present, now)
        .slice(0, CANDIDATES)
        .map(({ staffId, name, title }) => ({ staffId, name, title })),
    })
  }
  const ofDepartment = endedByMoving(staff.roles, roster.departmentId)
  return {
    desks,
    lines: [...(await counted(staff)), ...about],
    grants: running(staff.roles, now).map((grant) => ({
      key: keyOf(grant),
      label: sayGrant(grant, places, now),
      ofDepartment: ofDepartment.includes(keyOf(grant)),
    })),
    blocked: await whyNotWithout(person, [], now),
  }
}

async function counted(staff: StaffRecord): Promise<Matters['lines']> {
  const found: Matters['lines'] = []
  for (const { label, becomes, count } of lines) {
    const n = await count(staff)
    if (n > 0) found.push({ label, count: n, becomes })
  }
  return found
}
