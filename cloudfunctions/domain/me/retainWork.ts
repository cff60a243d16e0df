import type { Removing } from '../../kernel/living/store'
import { removeFindingsBefore } from '../findings/store'
import { removeCallsBefore } from '../inspection/calls/store'
import { removeOrdersBefore } from '../orders/store'
import { removeTalksBefore } from '../talks/store'
import { removeVetoesBefore } from '../veto/store'
import { removeVisitsBefore } from '../visits/store'

/**
 * Work on what people did well or badly is kept as long as a case (DOMAIN §2), counted from its last step, and goes whole,
 * with its photos. What comes from a case under legal hold stays. Bulletins and appraisals are the hospital's records and
 * stay.
 */
export function workToRetain(at: Date, held: string[], removing: Removing): (() => Promise<number>)[] {
  return [
    () => removeCallsBefore(at, removing),
    () => removeVisitsBefore(at, removing),
    () => removeFindingsBefore(at, held, removing),
    () => removeTalksBefore(at, held, removing),
    () => removeOrdersBefore(at, held, removing),
    () => removeVetoesBefore(at, removing),
  ]
}
