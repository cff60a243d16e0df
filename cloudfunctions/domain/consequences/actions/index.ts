import { confirm, strike } from './decide'
import { enter } from './enter'
import { list } from './list'

export const consequenceActions = [list, enter, confirm, strike]
