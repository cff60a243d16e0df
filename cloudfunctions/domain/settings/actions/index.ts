import { get } from './get'
import { history } from './history'
import { list } from './list'
import { restore } from './restore'
import { save } from './save'
import { version } from './version'

export const settingsActions = [list, get, save, restore, history, version]
