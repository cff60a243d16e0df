import path from 'node:path'

export const ROOT = path.resolve(__dirname, '../..')
/** Elsewhere when two builds must not meet, e.g. beside a running demo. */
export const DIST = process.env['NUANYU_DIST'] ?? path.join(ROOT, 'dist')
export const FUNCTIONS = path.join(DIST, 'cloudfunctions')
export const WEB = path.join(DIST, 'h5')
export const WEAPP = path.join(DIST, 'weapp')
export const SCHEMA = path.join(ROOT, 'cloudfunctions/database.json')
