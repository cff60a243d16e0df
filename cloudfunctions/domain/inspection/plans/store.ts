import { _, database } from '../../../kernel/database'
import { livingIn } from '../../../kernel/living/store'
import { noticesFor } from './notify'
import type { Draw, Framed, FrameRecord, PlanRecord } from './records'

/** The only file that touches `checkPlans` and `checkFrames`. */

const plans = livingIn<PlanRecord>('checkPlans', noticesFor)
export const { get: getPlan, create: createPlan, change: changePlan } = plans

export function plansPage(
  queue: PlanRecord['queue'],
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<PlanRecord[]> {
  return plans.page({ queue }, ['updatedAt', 'desc'], after, limit)
}

/** Plans whose people are being called, or will be as soon as they are started. */
export async function drawnAndOpen(): Promise<PlanRecord[]> {
  const open: PlanRecord[] = []
  for (let last: PlanRecord | undefined; ;) {
    const page = await plansPage('open', last ? { at: last.updatedAt, id: last._id } : null, 100)
    open.push(...page.filter(({ draw }) => draw !== null))
    if (page.length < 100) return open
    last = page.at(-1)
  }
}

/** Of these plans, those that are over. */
export async function endedAmong(planIds: string[]): Promise<Set<string>> {
  const ended = new Set<string>()
  for (let from = 0; from < planIds.length; from += 100) {
    const where = { _id: _.in(planIds.slice(from, from + 100)), queue: 'done' }
    for (const { _id } of await database.find<PlanRecord>('checkPlans', { where, limit: 100 })) ended.add(_id)
  }
  return ended
}

/** Of one document: far below what one may hold. */
const PART = 1000

/** Written before the plan names it: a frame that no plan names was never drawn from. */
export async function writeFrame(frameId: string, planId: string, frame: Framed[], at: Date): Promise<number> {
  const parts = Math.ceil(frame.length / PART)
  for (let part = 0; part < parts; part++) {
    const entries = frame.slice(part * PART, (part + 1) * PART)
    await database.insert('checkFrames', { _id: partId(frameId, part), planId, part, entries, at } as FrameRecord)
  }
  return parts
}

export async function forgetFrame(frameId: string, parts: number): Promise<void> {
  await database.removeWhere('checkFrames', { _id: _.in(partIds(frameId, parts)) })
}

export async function frameOf({ frameId, parts }: Pick<Draw, 'frameId' | 'parts'>): Promise<Framed[]> {
  if (parts === 0) return []
  const found = await database.find<FrameRecord>('checkFrames', {
    where: { _id: _.in(partIds(frameId, parts)) },
    orderBy: [['part', 'asc']],
    limit: 100,
  })
  return found.flatMap(({ entries }) => entries)
}

function partIds(frameId: string, parts: number): string[] {
  return Array.from({ length: parts }, (_value, part) => partId(frameId, part))
}

function partId(frameId: string, part: number): string {
  return `${frameId}.${part}`
}
