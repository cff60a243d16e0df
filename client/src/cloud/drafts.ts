import Taro from '@tarojs/taro'

/** Drafts and the last receipt stay on the device, 30 days (DOMAIN §2); drafts are never sent by themselves. */
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

/**
 * Once per start of the app: a draft of a place nobody comes back to would never be read again, and so never expire.
 * What cannot be told how old it is goes as well.
 */
export function sweepDrafts(now = Date.now()): void {
  try {
    for (const key of Taro.getStorageInfoSync().keys) {
      if (/^(draft|receipt):/.test(key) && readDraft(key, now) === null) dropDraft(key)
    }
  } catch {
    // A device that does not answer must not stop the app from starting; the next start tries again.
  }
}

export function dropDraft(key: string): void {
  Taro.removeStorageSync(key)
}
