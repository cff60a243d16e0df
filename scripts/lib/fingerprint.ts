import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DIST, ROOT } from './root'

/** Builds only when the sources of the result have changed since it was last built. */
export async function ifChanged(
  name: string,
  sources: string[],
  build: () => Promise<void>,
  force = false,
): Promise<boolean> {
  const record = path.join(DIST, `.${name}.fingerprint`)
  const fingerprint = hashOf(sources.map((source) => path.join(ROOT, source)))
  if (!force && existsSync(path.join(DIST, name)) && existsSync(record) && readFileSync(record, 'utf8') === fingerprint)
    return false
  await build()
  mkdirSync(DIST, { recursive: true })
  writeFileSync(record, fingerprint)
  return true
}

function hashOf(paths: string[]): string {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesBelow).sort()) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function filesBelow(place: string): string[] {
  if (!existsSync(place)) return []
  try {
    // What begins with a dot is left behind by tools, and no source.
    return readdirSync(place)
      .filter((name) => !name.startsWith('.'))
      .flatMap((name) => filesBelow(path.join(place, name)))
  } catch {
    return [place]
  }
}
