import type { Chapter } from './chapter'

export const handbookChapters: Chapter[] = []
