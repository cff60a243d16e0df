import type { Screen } from './screen'

export const handbookScreens: Screen[] = []
