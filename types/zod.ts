/**
 * Mini-programs have no `new Function`, which zod's compiled parsers use. Imported first by every file of the
 * contract, because the setting must be made before the first schema exists. zod itself is never re-exported:
 * a re-exported namespace defeats tree shaking and costs the mini-program 400 KB.
 */
import { config } from 'zod'

config({ jitless: true })
