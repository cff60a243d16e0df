import type { Examples } from './example'

export const settingsExamples: Examples = {}
