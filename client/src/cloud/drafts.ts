import Taro from '@tarojs/taro'

/** Drafts and the last receipt stay on the device, 30 days (DOMAIN §2); drafts are never sent by themselves. */
const KEPT_MS = 30 * 24 * 3600 * 1000

/** What somebody tapped to send and nothing confirmed. It is shown under 我的 until it arrives or is thrown away. */
export interface Unsent {
  at: number
  title: string
  excerpt: string
  /** Opens the draft again, without leading slash. */
  page: string
}

interface Stored<T> {
  savedAt: number
  value: T
  unsent?: Unsent
}

export function readDraft<T>(key: string, now = Date.now()): T | null {
  return readStored<T>(key, now)?.value ?? null
}

function readStored<T>(key: string, now: number): Stored<T> | null {
  const stored = Taro.getStorageSync<Stored<T> | ''>(key)
  if (typeof stored !== 'object' || stored === null || typeof stored.savedAt !== 'number') return null
  if (now - stored.savedAt > KEPT_MS) {
    dropDraft(key)
    return null
  }
  return stored
}

/** A full device must not stop anybody from writing: then the draft simply is not kept. */
export function keepDraft<T>(key: string, value: T, now = Date.now()): void {
  // Written on after a sending that failed, it is still one that was not sent.
  const unsent = readStored<T>(key, now)?.unsent
  write(key, { savedAt: now, value, ...(unsent === undefined ? {} : { unsent }) })
}

/** Before sending, so that what is interrupted halfway can be found again as well. */
export function markUnsent(key: string, unsent: Omit<Unsent, 'at'>, now = Date.now()): void {
  const stored = readStored<unknown>(key, now)
  if (stored !== null) write(key, { ...stored, unsent: { ...unsent, at: now } })
}

/** The outbox, newest first. An entry lives and goes with its draft. */
export function listUnsent(now = Date.now()): (Unsent & { key: string })[] {
  return draftKeys()
    .flatMap((key) => {
      const unsent = readStored(key, now)?.unsent
      return unsent === undefined ? [] : [{ key, ...unsent }]
    })
    .sort((a, b) => b.at - a.at)
}

/** Names of the photos that drafts hold; what no draft names any more can go. */
export function photosOfDrafts(now = Date.now()): string[] {
  return draftKeys().flatMap((key) => photosOf(readDraft(key, now)))
}

export function photosOf(value: unknown): string[] {
  const { photos } = (value ?? {}) as { photos?: unknown }
  return Array.isArray(photos) ? photos.filter((name) => typeof name === 'string') : []
}

function draftKeys(): string[] {
  return Taro.getStorageInfoSync().keys.filter((key) => key.startsWith('draft:'))
}

function write(key: string, stored: Stored<unknown>): void {
  try {
    Taro.setStorageSync(key, stored)
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
      if (isDraft(key) && readDraft(key, now) === null) dropDraft(key)
    }
  } catch {
    // A device that does not answer must not stop the app from starting; the next start tries again.
  }
}

export function dropDraft(key: string): void {
  Taro.removeStorageSync(key)
}

/** Everything that the person wrote or was given here and that lies on this device. */
export function dropAllDrafts(): void {
  for (const key of Taro.getStorageInfoSync().keys) if (isDraft(key)) dropDraft(key)
}

function isDraft(key: string): boolean {
  return /^(draft|receipt):/.test(key)
}
