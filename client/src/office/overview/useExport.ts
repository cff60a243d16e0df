import type { Filter } from '@nuanyu/types/reports'
import { useTakeFile } from '../../features/files/useTakeFile'

/** The file of exactly what the screen shows. */
export function useExport(filter: Filter | undefined) {
  const file = useTakeFile('reports.exportOverview')
  return { ...file, take: () => (filter ? file.take(filter) : Promise.resolve(null)) }
}
