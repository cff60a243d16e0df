import type { RecountTarget } from '@nuanyu/types/reports'

/** One counter of a department, `main.09.ratings`. */
export type Line = { departmentId: string; path: string; n: number }
export type Difference = { departmentId: string; path: string; stored: number; counted: number }

/** Stored in `recounts` under the month, or under `now` for what is in hand: how far its recount is, and what it found. */
export type RecountRecord = {
  _id: RecountTarget
  /** Grows with every step, so that of two timers that overlap one goes on. */
  turn: number
  run: Run | null
  result: Result | null
  /** Differences are told when two counts in a row agree on them: a record may have moved between two pages. */
  suspected: string
  /** The differences that were told last; the same are not told again. */
  told: string
  /** The last night on which it was looked at to the end, or given up because it never stood still. */
  night: string
}

/** A count that is under way. */
export type Run = {
  startedAt: Date
  night: string
  /** Which records are read, and where the last page of them ended. */
  step: number
  after: { at: Date; id: string } | null
  counted: Line[]
  /** Of the stored figures when it began: if they have moved at the end, it counts again. */
  before: string
  /** How often it has begun tonight. */
  tries: number
}

export type Result = { at: Date; differences: Difference[]; repairedAt: Date | null }
