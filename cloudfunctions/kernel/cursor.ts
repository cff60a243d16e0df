/** Where a page ended, as an opaque text for the client. A mangled one starts the list again. */
export function encodeCursor(position: { at: Date; id: string }): string {
  return Buffer.from(JSON.stringify([position.at.getTime(), position.id])).toString('base64url')
}

export function decodeCursor(cursor: string | undefined): { at: Date; id: string } | null {
  if (!cursor) return null
  try {
    const [time, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [unknown, unknown]
    const at = new Date(time as number)
    return typeof id === 'string' && Number.isFinite(at.getTime()) ? { at, id } : null
  } catch {
    return null
  }
}

/** Asks for one more than a page, to know whether another follows. */
export function toPage<T, R>(
  found: T[],
  size: number,
  positionOf: (item: T) => { at: Date; id: string },
  present: (item: T) => R,
): { items: R[]; next: string | null } {
  const shown = found.slice(0, size)
  const last = shown.at(-1)
  return { items: shown.map(present), next: found.length > size && last ? encodeCursor(positionOf(last)) : null }
}
