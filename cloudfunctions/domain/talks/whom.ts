import { AppError } from '@nuanyu/types/errors'
import { getPerson } from '../people/store'
import type { TalkRecord } from './records'

/** Whom to talk to, as the roster knows them. */
export async function whom(staffId: string, path = 'staffId'): Promise<Pick<TalkRecord, 'person' | 'department'>> {
  try {
    const { roster } = await getPerson(staffId)
    return {
      person: { staffId: roster._id, name: roster.name, key: roster.key },
      department: { id: roster.departmentId, name: roster.departmentName },
    }
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'NOT_FOUND') throw error
    throw new AppError('VALIDATION', { details: { fields: [{ path, message: '没有找到这位同事' }] } })
  }
}

/** The moment of an appointment; one that is over is none. */
export function appointmentAt({ day, time }: { day: string; time: string }, now: Date, path = 'day'): Date {
  const at = new Date(`${day}T${time}:00.000+08:00`)
  if (at > now) return at
  throw new AppError('VALIDATION', { details: { fields: [{ path, message: '请选择以后的时间' }] } })
}
