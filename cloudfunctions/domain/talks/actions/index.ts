import { acknowledge } from './acknowledge'
import { arrange } from './arrange'
import { cancel } from './cancel'
import { close } from './close'
import { get } from './get'
import { hold } from './hold'
import { mine } from './mine'
import { move } from './move'
import { queue } from './queue'

export const talksActions = [arrange, move, hold, acknowledge, close, cancel, queue, mine, get]
