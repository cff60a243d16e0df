import { type RollupDoc, Sheet } from '../../cloudfunctions/domain/reports/sheet'
import type { TestHospital } from './hospital'

/** The figures as they are stored, added up or still pending. */
export function storedSheet(hospital: TestHospital): Sheet {
  return new Sheet(hospital.cloud.db.find('rollups') as RollupDoc[])
}

export const wholeHospital = { place: { kind: 'hospital' as const }, facet: null }
export const september = { period: '2026-09', ...wholeHospital }

/** A counter of all departments in a year, or of those given. */
export function counted(hospital: TestHospital, path: string, departmentIds?: string[], year = '2026'): number {
  const sheet = storedSheet(hospital)
  return sheet.sum(departmentIds ?? sheet.departments(year), year, path)
}

/** Cases in hand. */
export function inHand(hospital: TestHospital, path: 'open' | 'overdue'): number {
  return storedSheet(hospital).nowEverywhere(path)
}
