import { code } from './code'
import { exportPeople } from './exportPeople'
import { exportStatistics } from './exportStatistics'
import { poster } from './poster'

/** What makes files, beside the libraries for them (`export`). */
export const clinicFileActions = [exportStatistics, exportPeople, poster, code]
