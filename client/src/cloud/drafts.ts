import Taro from '@tarojs/taro'

/** Drafts stay on the device, 30 days (DOMAIN §2), and are never sent by themselves. */
const KEPT_MS = 30 * 24 * 3600 * 1000

interface Stored<T> {
  savedAt: number
  value: T
}

export function readDraft<T>(key: string, now = Date.now()): T | null {
  const stored = Taro.getStorageSync<Stored<T> | ''>(key)
  if (typeof stored !== 'object' || stored === null || typeof stored.savedAt !== 'number') return null
  if (now - stored.savedAt > KEPT_MS) {
    dropDraft(key)
    return null
  }
  return stored.value
}

/** A full device must not stop anybody from writing: then the draft simply is not kept. */
export function keepDraft<T>(key: string, value: T, now = Date.now()): void {
  try {
    Taro.setStorageSync(key, { savedAt: now, value } satisfies Stored<T>)
  } catch {
    // Nothing to do: what was typed is still on the screen.
  }
}

export function dropDraft(key: string): void {
  Taro.removeStorageSync(key)
}
