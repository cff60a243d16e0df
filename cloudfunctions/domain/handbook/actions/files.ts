import type { Handler } from '../../../kernel/action'
import { exportHandbook } from './export'
import { importHandbook } from './import'
import { importProblems } from './importProblems'
import { previewImport } from './previewImport'
import { publish } from './publish'
import { template } from './template'

/** Served by `export`: they need the dictionary of pinyin, or read and write tables. */
export const handbookFileActions: Handler[] = [
  publish,
  exportHandbook,
  template,
  previewImport,
  importProblems,
  importHandbook,
]
