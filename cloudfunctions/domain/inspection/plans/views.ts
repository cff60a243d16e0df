import type { Labelled } from '@nuanyu/types/common'
import {
  checkKinds,
  type CheckKind,
  type PlanLineView,
  type PlanRow,
  planCommands,
  planStates,
  type PlanView,
} from '@nuanyu/types/inspection'
import type { Viewer } from '../../../kernel/viewer'
import type { Tally } from '../calls/store'
import { column } from '../../reports/suppress'
import { sayDay, sayWhen } from '../../time/sayWhen'
import { commandsOf, isInspected, linesFor, maySeeResults, mayNotJudge, mayRedraw, partsIn } from './policy'
import type { PlanRecord } from './records'

/**
 * Those inspected learn that there is a plan: nothing of the lines that look at them, and no day.
 */
export function planRow(stored: PlanRecord, viewer: Viewer, now: Date): PlanRow {
  const plan = withoutOwn(stored, viewer, now)
  return {
    id: plan._id,
    title: plan.title,
    state: plan.state,
    stateLabel: stateLabel(plan),
    period: isInspected(stored, viewer, now) ? '' : period(plan, now),
    what: whatOf(plan),
    departments: new Set(plan.lines.map(({ departmentId }) => departmentId)).size,
    by: plan.writers[0]?.name ?? '',
    waiting: plan.waiting,
  }
}

function withoutOwn(plan: PlanRecord, viewer: Viewer, now: Date): PlanRecord {
  return { ...plan, lines: linesFor(plan.lines, viewer, now) }
}

function stateLabel({ state, waiting }: PlanRecord): string {
  return waiting ? '待批准' : planStates[state]
}

function period({ from, until }: PlanRecord, now: Date): string {
  return `${sayDay(from, now)}至${sayDay(until, now)}`
}

/** 电话回访 40 个 · 暗访 6 次 */
function whatOf({ lines }: PlanRecord): string {
  const counted = new Map<CheckKind, number>()
  for (const { kind, count } of lines) counted.set(kind, (counted.get(kind) ?? 0) + count)
  return [...counted].map(([kind, n]) => `${checkKinds[kind]} ${n} ${kind === 'call' ? '个' : '次'}`).join(' · ')
}

const ENDED = ['reached', 'refused', 'unreachable', 'wrong_number']

export function planView(
  stored: PlanRecord,
  counted: Tally[],
  postKinds: Labelled[],
  viewer: Viewer,
  now: Date,
): PlanView {
  const plan = withoutOwn(stored, viewer, now)
  const inspected = isInspected(stored, viewer, now)
  const tally = counted.filter(({ lineKey }) => plan.lines.some(({ key }) => key === lineKey))
  const sum = (fits: (one: Tally) => boolean) => tally.reduce((n, one) => n + (fits(one) ? one.n : 0), 0)
  const started = plan.draw !== null && plan.state !== 'sampled'
  return {
    id: plan._id,
    version: plan.version,
    state: plan.state,
    stateLabel: stateLabel(plan),
    waiting: plan.waiting,
    title: plan.title,
    from: inspected ? '' : plan.from,
    until: inspected ? '' : plan.until,
    period: inspected ? '' : period(plan, now),
    lines: linesOf(plan, tally, postKinds),
    items: plan.items,
    reason: plan.reason,
    draw: inspected ? null : drawOf(plan, now),
    progress: started
      ? {
          open: sum(({ state }) => state === 'to_call'),
          reached: sum(({ state }) => state === 'reached'),
          refused: sum(({ state }) => state === 'refused'),
          unreachable: sum(({ state }) => state === 'unreachable'),
          wrong: sum(({ state }) => state === 'wrong_number'),
          unassigned: sum(({ state, inspectorKey }) => state === 'to_call' && inspectorKey === ''),
        }
      : null,
    inspectors: inspectorsOf(plan, tally, viewer, now),
    history: plan.history.map(({ at, command, by, text }) => ({
      when: inspected ? '' : sayWhen(at, now),
      title: command === 'create' ? '起草' : planCommands[command],
      by: by.name,
      text,
    })),
    can: [
      ...commandsOf(stored, viewer, now),
      ...(mayRedraw(stored, viewer, now) ? (['redraw'] as const) : []),
      ...(started && maySeeResults(plan, viewer, now) ? (['results'] as const) : []),
    ],
    own: plan.waiting && mayNotJudge(stored, viewer, now),
  }
}

function drawOf({ draw }: PlanRecord, now: Date): PlanView['draw'] {
  if (draw === null) return null
  const { at, by, seed, frame, frameHash } = draw
  return { when: sayWhen(at, now), by: by.name, seed, frame, frameHash }
}

/** How many were reached on a line is said when it can no longer be watched call by call, and not of few. */
function linesOf(plan: PlanRecord, tally: Tally[], postKinds: Labelled[]): PlanLineView[] {
  const reached = plan.lines.map(({ key }) => countOf(tally, key, ['reached']))
  const shown = plan.state === 'completed' ? column(reached) : []
  return plan.lines.map((line, index) => lineView(line, plan, tally, postKinds, shown[index] ?? null))
}

function countOf(tally: Tally[], lineKey: string, states: string[]): number {
  return tally.reduce((n, one) => n + (one.lineKey === lineKey && states.includes(one.state) ? one.n : 0), 0)
}

function lineView(
  line: PlanRecord['lines'][number],
  { draw, state }: PlanRecord,
  tally: Tally[],
  postKinds: Labelled[],
  reached: number | null,
): PlanLineView {
  const { key, kind, postKind } = line
  const sampled = draw?.drawn.find((one) => one.key === key)
  const counted = sampled !== undefined && state !== 'sampled'
  return {
    ...line,
    kindLabel: checkKinds[kind],
    postLabel: postKind === null ? '' : (postKinds.find(({ id }) => id === postKind)?.label ?? postKind),
    drawn: sampled?.drawn.length ?? null,
    reserves: sampled?.reserves.length ?? null,
    reached: counted ? reached : null,
    ended: counted ? countOf(tally, key, ENDED) : null,
    open: counted ? countOf(tally, key, ['to_call']) : null,
  }
}

/** Who calls is for whoever plans: who only watches needs no names. */
function inspectorsOf({ state }: PlanRecord, tally: Tally[], viewer: Viewer, now: Date): PlanView['inspectors'] {
  if (!partsIn(viewer, now).includes('party') || (state !== 'running' && state !== 'completed')) return []
  const byKey = new Map<string, PlanView['inspectors'][number]>()
  for (const { inspectorKey, inspector, state: call, n } of tally) {
    if (inspectorKey === '') continue
    const known = byKey.get(inspectorKey) ?? { name: inspector, open: 0, ended: 0 }
    const ended = ENDED.includes(call)
    byKey.set(inspectorKey, {
      ...known,
      open: known.open + (call === 'to_call' ? n : 0),
      ended: known.ended + (ended ? n : 0),
    })
  }
  return [...byKey.values()]
}
