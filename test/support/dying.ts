import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { FUNCTIONS } from '../../scripts/lib/root'

/**
 * The built functions, and beside each of these one more that is the same and dies when it is told to: `dieAt` names the
 * request to the database in the middle of which its process goes, either before the request left or after, so that it is
 * done and nobody hears of it.
 */
export function functionsThatDie(...names: string[]): { dir: string; remove(): void } {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'nuanyu-dying-'))
  for (const name of names) {
    cpSync(path.join(FUNCTIONS, name), path.join(dir, name), { recursive: true })
    const dying = path.join(dir, `${name}Dying`)
    mkdirSync(dying)
    cpSync(path.join(FUNCTIONS, name), dying, { recursive: true })
    renameSync(path.join(dying, 'index.js'), path.join(dying, 'real.js'))
    writeFileSync(path.join(dying, 'index.js'), SHIM)
  }
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) }
}

const SHIM = `
const http = require('node:http')
let left = Infinity
let sent = false
const die = () => setImmediate(() => { throw new Error('told to die') })
const request = http.request
http.request = function (...args) {
  const it = request.apply(this, args)
  left -= 1
  if (left === 0 && !sent) die()
  if (left === 0 && sent) it.on('finish', () => setTimeout(die, 3))
  return it
}
const real = require('./real.js')
exports.main = (event, context) => {
  left = event.dieAt ?? Infinity
  sent = event.sent === true
  return real.main(event, context)
}
`
