import type { Screen } from './screen'

export const changesScreens: Screen[] = []
