import type { Handler } from '../../../kernel/action'
import { accept } from './accept'
import { cancelMine } from './cancelMine'
import { drawResult } from './drawResult'
import { enter } from './enter'
import { mine } from './mine'
import { notYet } from './notYet'
import { register } from './register'
import { ticket } from './ticket'

const seats: Handler[] = [register, mine, ticket, accept, cancelMine, drawResult, enter]
const events: Handler[] = []

export const clinicActions = [...seats, ...events, ...notYet([...seats, ...events], 'api')]
