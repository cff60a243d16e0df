import type { Chapter } from './chapter'

export const orgChapters: Chapter[] = []
