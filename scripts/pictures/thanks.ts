import type { Screen } from './screen'

export const thanksScreens: Screen[] = []
