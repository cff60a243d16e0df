import { AppError } from '@nuanyu/types/errors'
import { database } from '../../../kernel/database'
import type { ClinicRecord } from './records'

/** The only file that touches `clinicEvents`. */

export async function findClinic(id: string): Promise<ClinicRecord | null> {
  return database.get<ClinicRecord>('clinicEvents', id)
}

export async function getClinic(id: string): Promise<ClinicRecord> {
  const event = await findClinic(id)
  if (!event) throw new AppError('NOT_FOUND')
  return event
}

const REMEMBERED_MS = 60_000
const MOST = 200
const kept = new Map<string, { event: ClinicRecord; until: number }>()

/**
 * An event that was published, remembered for a minute so that registering costs no trip for it. Whatever must not be a
 * minute late (seats, hours, whether it is still on) stands in the guards of its slots.
 */
export async function rememberedClinic(id: string, now: Date): Promise<ClinicRecord> {
  const known = kept.get(id)
  if (known && now.getTime() < known.until && now.getTime() > known.until - 2 * REMEMBERED_MS) return known.event
  const event = await getClinic(id)
  if (event.published === null) throw new AppError('NOT_FOUND')
  if (kept.size >= MOST) kept.clear()
  kept.set(id, { event, until: now.getTime() + REMEMBERED_MS })
  return event
}
