import type { Screen } from './screen'

export const peopleScreens: Screen[] = []
