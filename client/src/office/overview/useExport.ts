import type { Filter } from '@nuanyu/types/reports'
import { useTakeFile } from '../../features/files/useTakeFile'

/** The file of exactly what the screen shows. */
export function useExport(input: Filter) {
  const file = useTakeFile('reports.exportOverview')
  return { ...file, take: () => file.take(input) }
}
