import type { Chapter } from './chapter'

export const peopleChapters: Chapter[] = []
