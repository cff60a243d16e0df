import type { Chapter } from './chapter'

export const changesChapters: Chapter[] = []
