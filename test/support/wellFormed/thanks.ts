import type { Examples } from './example'

export const thanksExamples: Examples = {}
