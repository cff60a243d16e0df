import type { Chapter } from './chapter'

export const settingsChapters: Chapter[] = []
