import type { Settings } from '@nuanyu/types/settings'
import type { Calendar } from '../domain/time/workingDays'
import type { database } from './database'
import type { Files } from './files'
import type { Secrets } from './secrets'
import type { Viewer } from './viewer'

/** Everything an action may use beside its input. Time, ids and randomness come from here and nowhere else. */
export type Context = {
  viewer: Viewer
  now: Date
  requestId: string
  db: typeof database
  secrets: Secrets
  /** What the hospital set itself, and where it did not, what ships. */
  settings: Settings
  calendar: Calendar
  files: Files
  /** A random id, 24 characters. */
  newId(): string
  /** `length` random characters that people do not mix up when reading them aloud. */
  newCode(length: number): string
}

/** What the hospital has set, as the deployables hand it to the pipeline. */
export type InForce = { settings: Settings; calendar: Calendar }
export type LoadInForce = (now: Date) => Promise<InForce>
