import type { OverviewInput } from '@nuanyu/types/reports'
import { useTakeFile } from '../../features/files/useTakeFile'

/** The file of exactly what the screen shows. */
export function useExport(input: OverviewInput) {
  const file = useTakeFile('reports.exportOverview')
  return { ...file, take: () => file.take(input) }
}
