import { database, type Transaction } from '../../kernel/database'
import type { DepartmentRecord, HospitalRecord } from './records'

type Named = { hospitalName: string; departmentName: string }

/**
 * What the very first administrator needs to stand on: the hospital, if it has no name yet, and their own department.
 * Everything else is set up by them afterwards.
 */
export async function foundHospital(
  tx: Transaction,
  { hospitalName, departmentName }: Named,
  newId: () => string,
): Promise<DepartmentRecord> {
  const hospital: HospitalRecord = {
    _id: 'hospital',
    version: 1,
    name: hospitalName,
    motto: '',
    complaintPhone: '',
    complaintHours: '',
  }
  if (!(await tx.get<HospitalRecord>('hospital', 'hospital'))) await tx.insert('hospital', hospital)
  const [there] = await database.find<DepartmentRecord>('departments', { where: { name: departmentName }, limit: 1 })
  if (there) return there
  const department: DepartmentRecord = {
    _id: newId(),
    version: 1,
    retired: false,
    retirement: null,
    name: departmentName,
    group: '职能部门',
    location: '',
    branchId: null,
    order: 0,
  }
  await tx.insert('departments', department)
  return department
}
