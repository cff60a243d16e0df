/**
 * Keeps reference data (settings, handbook) in a warm function instance for a minute, so that it does not cost
 * a network trip on every call. What is kept is never personal, and a change shows within that minute.
 */
export function remember<T>(load: () => Promise<T>, forMs = 60_000): (now: Date) => Promise<T> {
  let kept: { value: T; until: number } | undefined
  return async (now) => {
    // A clock that was set back must not keep a value for ever.
    if (kept && now.getTime() < kept.until && now.getTime() > kept.until - 2 * forMs) return kept.value
    const value = await load()
    kept = { value, until: now.getTime() + forMs }
    return value
  }
}
