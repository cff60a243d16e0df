import type { CheckItem, CheckKind, PlanCommand, PlanLine, PlanState } from '@nuanyu/types/inspection'
import type { By, Living } from '../../../kernel/living/record'

/** Stored in `checkPlans`. */
export type PlanRecord = Living<PlanState, PlanCommand | 'create'> & {
  title: string
  from: string
  until: string
  lines: (PlanLine & { department: string })[]
  items: Record<CheckKind, CheckItem[]>
  /** Everybody who had a hand in it: none of them approves it. */
  writers: By[]
  /** A draft that was handed over to be approved. */
  waiting: boolean
  /** Too few of the Party office are left who are not inspected; looked up anew where it matters. */
  standIn?: boolean
  /** Why it was sent back, cancelled, or ended with calls open. */
  reason: string
  draw: Draw | null
  /** Visits scheduled for its lines, so that two who schedule at once do not exceed what a line wants. */
  visits?: { id: string; key: string }[]
  /** Derived: for the list. */
  queue: 'open' | 'done'
}

/** What makes the draw repeatable. The frame itself lies in `checkFrames`, under `frameId` and the number of the part. */
export type Draw = {
  seed: string
  frameId: string
  /** How many could have been drawn, in how many parts they are kept, and a hash over all of them. */
  frame: number
  parts: number
  frameHash: string
  at: Date
  by: By
  drawn: SampledLine[]
}

/** In the order of the draw. */
export type SampledLine = { key: string; drawn: string[]; reserves: string[] }

/** One who could be drawn: nothing in it leads to a person. */
export type Framed = { id: string; departmentId: string; postKind: string | null }

/** Stored in `checkFrames`; written once. */
export type FrameRecord = { _id: string; planId: string; part: number; entries: Framed[]; at: Date }
