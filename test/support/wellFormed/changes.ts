import type { Examples } from './example'

export const changesExamples: Examples = {}
