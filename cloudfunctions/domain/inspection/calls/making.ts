import type { Context } from '../../../kernel/context'
import type { Transaction } from '../../../kernel/database'
import type { At } from '../../../kernel/living/record'
import { hasRole, type StaffRecord } from '../../../kernel/viewer'
import { staffWith } from '../../people/store'
import { calleeIn, calleesByIds, sameNumber } from '../callees/store'
import type { PlanRecord } from '../plans/records'
import { getPlan } from '../plans/store'
import { mayCallFor } from './policy'
import type { CallRecord } from './records'
import { assign, drawn, drop, type NewCall, wantsReserve } from './rules'
import { type Caller, spread } from './spread'
import { callIn, changeCall, insertCall, insertCalls, openCalls, openCallsOf } from './store'

type Author = Pick<Context, 'viewer' | 'now' | 'requestId' | 'newId' | 'secrets'>

/** The calls of a plan, out of its draw. Safe to repeat: one that is there stays. */
export async function makeCalls(plan: PlanRecord, at: At, { viewer, now, secrets }: Author): Promise<void> {
  const wanted = (plan.draw?.drawn ?? []).flatMap(({ key, drawn: ids }) =>
    ids.map((calleeId, order) => ({ key, calleeId, order })),
  )
  const callees = await calleesByIds(wanted.map(({ calleeId }) => calleeId))
  const callers = await callersNow(now)
  const records = wanted.flatMap(({ key, calleeId, order }) => {
    const callee = callees.get(calleeId)
    const line = plan.lines.find((one) => one.key === key)
    if (!callee || !line || callee.state !== 'agreed') return []
    const given = { ...callOf(plan, line, calleeId, order, false), name: callee.masked.name, leftOn: callee.leftOn }
    return [{ id: callId(plan._id, calleeId, secrets), departmentId: line.departmentId, given }]
  })
  const who = spread(records, callers)
  await insertCalls(
    records.map(({ id, given }) => {
      const to = who.get(id) ?? { key: '', name: '' }
      return drawn(id, { ...given, inspectorKey: to.key, inspector: to.name }, viewer, at)
    }),
  )
}

type Given = Omit<NewCall, 'name' | 'leftOn' | 'inspectorKey' | 'inspector'>

function callOf(
  plan: PlanRecord,
  line: PlanRecord['lines'][number],
  calleeId: string,
  order: number,
  reserve: boolean,
): Given {
  return {
    planId: plan._id,
    plan: plan.title,
    from: plan.from,
    until: plan.until,
    calleeId,
    lineKey: line.key,
    order,
    reserve,
    department: { id: line.departmentId, name: line.department },
    postKind: line.postKind,
  }
}

export function callId(planId: string, calleeId: string, secrets: Context['secrets']): string {
  return secrets.idOf('call', planId, calleeId)
}

/** Everybody who may call at all, now. */
export async function callersNow(now: Date): Promise<Caller[]> {
  const viewerOf = (staff: StaffRecord) => ({ openid: staff.openid, personKey: staff._id, staff })
  return (await staffWith(['inspector']))
    .filter((staff) => hasRole(viewerOf(staff), 'inspector', now))
    .map((staff) => ({
      key: staff._id,
      name: staff.name,
      staffId: staff.staffId,
      mayCallFor: (departmentId: string) => mayCallFor(viewerOf(staff), departmentId, now),
    }))
}

/**
 * Open calls of people who may not call any more go to others, and those of nobody to somebody. Whoever may still call
 * keeps theirs.
 */
export async function reassign(planId: string, at: At, author: Author): Promise<void> {
  const callers = await callersNow(author.now)
  const open = (await openCalls(planId)).map(({ _id, department, inspectorKey }) => ({
    id: _id,
    departmentId: department.id,
    inspectorKey,
  }))
  const stays = ({ departmentId, inspectorKey }: (typeof open)[number]) =>
    callers.find(({ key }) => key === inspectorKey)?.mayCallFor(departmentId) ?? false
  const load = new Map<string, number>()
  for (const call of open.filter(stays)) load.set(call.inspectorKey, (load.get(call.inspectorKey) ?? 0) + 1)
  const moving = open.filter((call) => !stays(call))
  for (const [id, to] of spread(moving, callers, load)) {
    if (moving.find((call) => call.id === id)?.inspectorKey === to.key) continue
    await changeCall(id, 'inspection.assign', (call) => assign(call, to, author.viewer, at), author)
  }
}

/**
 * The next in the order takes the place of one who could not be called: in the same transaction, and with the same
 * inspector, so that what was drawn is what is called.
 */
export async function callNext(
  tx: Transaction,
  before: CallRecord | null,
  after: CallRecord,
  at: At,
  { viewer, secrets }: Author,
): Promise<void> {
  if (!before || !wantsReserve(before, after)) return
  const plan = await getPlan(after.planId)
  const line = plan.lines.find(({ key }) => key === after.lineKey)
  const sampled = plan.draw?.drawn.find(({ key }) => key === after.lineKey)
  if (plan.state !== 'running' || !line || !sampled) return
  for (const [index, calleeId] of sampled.reserves.entries()) {
    const id = callId(plan._id, calleeId, secrets)
    if (await callIn(tx, id)) continue
    const callee = await calleeIn(tx, calleeId)
    if (callee?.state !== 'agreed') continue
    // Drawn by another plan meanwhile, perhaps under its owner's own word.
    if ((await openCallsOf(calleeId, ...(await sameNumber(calleeId)))).length > 0) continue
    const given = callOf(plan, line, calleeId, sampled.drawn.length + index, true)
    const { inspectorKey, inspector } = after
    const person = { name: callee.masked.name, leftOn: callee.leftOn, inspectorKey, inspector }
    await insertCall(tx, drawn(id, { ...given, ...person }, viewer, at))
    return
  }
}

/** Whoever took their word back is not called any more. */
export async function dropCallsOf(calleeId: string, at: At, author: Author): Promise<void> {
  for (const { _id } of await openCallsOf(calleeId))
    await changeCall(
      _id,
      'inspection.drop',
      (call) => drop(call, author.viewer, at),
      author,
      (tx, before, after) => callNext(tx, before, after, at, author),
    )
}
