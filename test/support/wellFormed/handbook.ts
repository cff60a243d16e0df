import type { Examples } from './example'

export const handbookExamples: Examples = {}
