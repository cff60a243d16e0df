import type { Chapter } from './chapter'

export const thanksChapters: Chapter[] = []
