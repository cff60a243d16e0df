import type { Screen } from './screen'

export const settingsScreens: Screen[] = []
