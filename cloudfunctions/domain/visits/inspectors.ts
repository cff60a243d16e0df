import { AppError } from '@nuanyu/types/errors'
import type { Person } from '../findings/records'
import { staffByNumber } from '../people/store'
import { whyNotSent } from './policy'

/** Who is sent. Nobody inspects the department that they belong to, lead or work for. */
export async function inspectorOf(staffId: string, departmentId: string, now: Date): Promise<Person> {
  const staff = await staffByNumber(staffId)
  const why = staff ? whyNotSent(staff, departmentId, now) : '没有找到这位同事'
  if (!staff || why) throw new AppError('VALIDATION', { details: { fields: [{ path: 'inspectorId', message: why }] } })
  return { staffId: staff.staffId, name: staff.name, key: staff._id }
}
