import { drawPosters } from './draw'
import { posters } from './list'
import { startPosters } from './start'

export const posterActions = [posters, startPosters, drawPosters]
