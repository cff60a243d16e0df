import Taro from '@tarojs/taro'

/** A list that stays on this device. What cannot be read is nothing; a full device keeps what it had. */
export function readList<T>(key: string): T[] {
  const stored: unknown = Taro.getStorageSync(key)
  return Array.isArray(stored) ? (stored as T[]) : []
}

/** Says whether the device could. */
export function writeList<T>(key: string, list: readonly T[]): boolean {
  try {
    if (list.length === 0) Taro.removeStorageSync(key)
    else Taro.setStorageSync(key, list)
    return true
  } catch {
    return false
  }
}
