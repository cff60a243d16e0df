import path from 'node:path'

export const ROOT = path.resolve(__dirname, '../..')
export const DIST = path.join(ROOT, 'dist')
export const FUNCTIONS = path.join(DIST, 'cloudfunctions')
export const WEB = path.join(DIST, 'h5')
export const WEAPP = path.join(DIST, 'weapp')
export const SCHEMA = path.join(ROOT, 'cloudfunctions/database.json')
