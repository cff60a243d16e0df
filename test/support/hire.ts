import type { RoleGrant } from '@nuanyu/types/roles'
import { rosterRecord, staffRecord } from '../fixtures/seed/records'
import type { TestHospital } from './hospital'

/** One more member of staff, where the cast has too few for what a test asks. */
export function hire(hospital: TestHospital, name: string, roles: RoleGrant['role'][]): { openid: string } {
  const openid = `oHired${name}`
  const member = {
    openid,
    name: `员工${name}`,
    label: name,
    note: '',
    staffId: `QH9-${name}`,
    title: '干事',
    departmentId: 'dept-party',
    roles: roles.map((role): RoleGrant => ({ role, scope: { kind: 'hospital' }, until: null })),
  }
  const now = hospital.cloud.clock.now()
  hospital.cloud.db.insert('staff', staffRecord(member, hospital.secrets, now))
  hospital.cloud.db.insert('roster', rosterRecord(member, hospital.secrets, now))
  return { openid }
}
