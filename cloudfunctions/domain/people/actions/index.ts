import { find } from './find'

export const peopleActions = [find]
