import { list } from './list'
import { verify } from './verify'

export const auditActions = [list, verify]
