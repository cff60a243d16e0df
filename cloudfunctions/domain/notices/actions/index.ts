import { mine } from './mine'
import { read } from './read'

export const noticeActions = [mine, read]
