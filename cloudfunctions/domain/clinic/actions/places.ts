import { handle } from '../../../kernel/action'
import { placesUsed } from '../events/placesUsed'
import { lastClinics } from '../events/store'

/** Where events were held before, with the point on the map that somebody has found already. */
export const places = handle('clinic.places', 'staff', async () => ({ places: placesUsed(await lastClinics(100)) }))
