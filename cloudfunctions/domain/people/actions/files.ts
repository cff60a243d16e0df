import { exportList } from './exportList'
import { importList } from './import'
import { importProblems } from './importProblems'
import { previewImport } from './previewImport'
import { template } from './template'

/** What reads and makes tables, and so belongs to the function that carries the spreadsheet library. */
export const peopleFileActions = [previewImport, importProblems, importList, template, exportList]
