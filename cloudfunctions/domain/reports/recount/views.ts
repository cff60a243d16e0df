import type { RecountRow } from '@nuanyu/types/reports'
import type { RecountRecord } from './records'
import { sayTarget } from './notify'

export function presentRecount({ _id, result }: RecountRecord, mayRepair: boolean): RecountRow {
  const differences = result?.differences.length ?? 0
  return {
    target: _id,
    label: sayTarget(_id),
    at: result?.at.toISOString() ?? null,
    differences,
    repairedAt: result?.repairedAt?.toISOString() ?? null,
    canRepair: mayRepair && differences > 0,
  }
}
