import { handle } from '../../../kernel/action'
import { factsOf } from '../../sources'

/** What a new bulletin begins with when it comes from something. */
export const facts = handle('bulletins.facts', 'staff', ({ source }, { viewer, now }) => factsOf(source, viewer, now))
