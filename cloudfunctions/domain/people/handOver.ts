import type { Context } from '../../kernel/context'
import type { StaffRecord, Viewer } from '../../kernel/viewer'
import { handBackFrom, type Hands } from '../feedback/handBack'
import { isStaffed } from '../feedback/conflicts'
import { casesLyingWith } from '../feedback/store'
import { allDepartments } from '../org/store'
import { followPerson } from './follow'
import type { HandoverRecord } from './records'
import { EVERYWHERE } from './rules/change'
import { finishHandover, handoversToDo, staffAt, staffWith } from './store'

/** What follows from people leaving is nobody's deed. */
const nobody: Viewer = { openid: '', personKey: 'jobs', staff: null }

/** In the command itself as much as is quickly done; the timer does the rest within a minute. */
const AT_ONCE = 20
const BATCH = 10

/** Right after somebody left, moved or lost a role, so that nothing lies for a minute with nobody. */
export async function handOver({ now, requestId, newId, calendar }: Context): Promise<void> {
  const hands = { author: { viewer: nobody, now, requestId, newId }, calendar }
  for (const one of await handoversToDo(BATCH)) await runHandover(one, hands, AT_ONCE)
}

/**
 * The job: departments whose people changed, and then whatever lies with a department that has nobody at all, however it
 * came to that: a role that ended, a case that was reopened.
 */
export async function handOverAll(hands: Hands): Promise<number> {
  let moved = 0
  for (const one of await handoversToDo(BATCH)) moved += await runHandover(one, hands, Infinity)
  return moved + (await sweep(hands))
}

async function runHandover({ _id, work }: HandoverRecord, hands: Hands, atMost: number): Promise<number> {
  const moved =
    work.kind === 'person' ? await followPerson(work, hands.author) : await lookThrough(work.id, hands, atMost)
  if (moved < atMost) await finishHandover(_id, moved)
  return moved
}

async function lookThrough(departmentId: string, hands: Hands, atMost: number): Promise<number> {
  const departments =
    departmentId === EVERYWHERE ? (await allDepartments(hands.author.now)).map((one) => one._id) : [departmentId]
  let moved = 0
  for (const id of departments) moved += await handBackFrom(id, await staffAt(id), hands, atMost - moved)
  return moved
}

/** Two trips in a minute in which nothing is wrong. */
async function sweep(hands: Hands): Promise<number> {
  const empty = emptyDesks(
    (await allDepartments(hands.author.now)).map(({ _id }) => _id),
    await staffWith(['handler']),
    hands.author.now,
  )
  if (empty.length === 0) return 0
  const lying = await casesLyingWith(empty, null, 50)
  const ids = new Set(
    lying.flatMap(({ department, partners }) => [department, ...partners].flatMap((one) => one?.id ?? [])),
  )
  let moved = 0
  for (const id of empty) if (ids.has(id)) moved += await handBackFrom(id, [], hands)
  return moved
}

/** Departments in which nobody answers for patients. */
export function emptyDesks(departmentIds: string[], handlers: StaffRecord[], now: Date): string[] {
  return departmentIds.filter((id) => !isStaffed(handlers, id, [], now))
}
