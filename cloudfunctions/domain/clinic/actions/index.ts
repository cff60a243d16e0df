import type { Handler } from '../../../kernel/action'
import { notYet } from './notYet'

const seats: Handler[] = []
const events: Handler[] = []

export const clinicActions = [...seats, ...events, ...notYet([...seats, ...events], 'api')]
