/**
 * Keeps reference data (settings, handbook, who works where) in a warm function instance for a minute, so that it does
 * not cost a network trip on every call. Nothing of patients is ever kept, and a change shows within that minute.
 */
export function remember<T>(load: (now: Date) => Promise<T>, forMs = 60_000): Remembered<T> {
  let kept: { value: T; until: number } | undefined
  const remembered = async (now: Date) => {
    // A clock that was set back must not keep a value for ever.
    if (kept && now.getTime() < kept.until && now.getTime() > kept.until - 2 * forMs) return kept.value
    const value = await load(now)
    kept = { value, until: now.getTime() + forMs }
    return value
  }
  return Object.assign(remembered, { forget: () => (kept = undefined) })
}

/** `forget`: whoever changed it reads it anew. Other instances follow within the minute. */
export type Remembered<T> = ((now: Date) => Promise<T>) & { forget(): void }

/** The same for each key. A hospital has some hundred departments, so that the keys need no limit. */
export function rememberEach<T>(load: (key: string) => Promise<T>): (key: string, now: Date) => Promise<T> {
  const kept = new Map<string, (now: Date) => Promise<T>>()
  return (key, now) => {
    const known = kept.get(key) ?? remember(() => load(key))
    kept.set(key, known)
    return known(now)
  }
}
