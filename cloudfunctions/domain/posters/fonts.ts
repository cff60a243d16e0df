import path from 'node:path'
import { readFile } from 'node:fs/promises'
import type { ReadFont } from './sheet/letters'

/** Laid beside the deployed function by the build. */
export const readFont: ReadFont = (name) => readFile(path.join(__dirname, 'fonts', name))
