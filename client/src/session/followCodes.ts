import Taro from '@tarojs/taro'
import { storageKeys } from './storageKeys'

/** A 16-digit code that somebody asked this phone to remember. It stays until they take it away. */
export interface FollowCode {
  code: string
  /** What it belongs to, e.g. 投诉 · 服务态度; never more, since others may hold this phone. */
  label: string
}

export function rememberedCodes(): FollowCode[] {
  const stored: unknown = Taro.getStorageSync(storageKeys.followCodes)
  return Array.isArray(stored) ? (stored as FollowCode[]) : []
}

export function isRemembered(code: string): boolean {
  return rememberedCodes().some((known) => known.code === code)
}

/** Says whether the phone could. */
export function rememberCode(entry: FollowCode): boolean {
  try {
    Taro.setStorageSync(storageKeys.followCodes, [entry, ...without(entry.code)])
    return true
  } catch {
    return false
  }
}

export function forgetCode(code: string): void {
  const left = without(code)
  if (left.length === 0) Taro.removeStorageSync(storageKeys.followCodes)
  else Taro.setStorageSync(storageKeys.followCodes, left)
}

function without(code: string): FollowCode[] {
  return rememberedCodes().filter((known) => known.code !== code)
}

/** 1234 5678 9012 3456, also of what is only half typed. */
export function inGroups(code: string): string {
  return code.replace(/(\d{4})(?=\d)/g, '$1 ')
}

/** Enough to tell two codes apart, not enough to use one. */
export function masked(code: string): string {
  return `•••• •••• •••• ${code.slice(-4)}`
}

let handedOver = ''

/** The code goes from page to page by hand: an address stays in histories and logs. */
export function openFollowed(code: string): void {
  handedOver = code
  void Taro.navigateTo({ url: '/patient/follow/index' })
}

export function takeHandedOver(): string {
  const code = handedOver
  handedOver = ''
  return code
}
