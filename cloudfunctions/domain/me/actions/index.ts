import { data } from './data'
import { erase } from './erase'
import { withdrawConsent } from './withdrawConsent'

/** Those that `api` serves; the export makes a file and lies with `export`. */
export const meActions = [data, withdrawConsent, erase]
