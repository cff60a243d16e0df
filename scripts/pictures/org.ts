import type { Screen } from './screen'

export const orgScreens: Screen[] = []
