/**
 * Elder mode: one switch for the whole app, remembered on the device. Until somebody chooses, it follows the letter
 * size set in WeChat.
 *
 *   const { elder, toggle } = useElder()
 */
import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import { storageKeys } from '../session/storageKeys'

/** WeChat's factor is 1 for normal letters; from the second step up a person evidently wants large ones. */
const LARGE_LETTERS = 1.2

const listeners = new Set<() => void>()
let current: boolean | undefined

function read(): boolean {
  current ??= remembered() ?? wechatLettersAreLarge()
  return current
}

function remembered(): boolean | undefined {
  const stored: unknown = Taro.getStorageSync(storageKeys.elder)
  return typeof stored === 'boolean' ? stored : undefined
}

function wechatLettersAreLarge(): boolean {
  if (process.env.TARO_ENV === 'weapp') {
    const info = Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number }
    return (info.fontSizeScaleFactor ?? 1) >= LARGE_LETTERS
  } else {
    return false
  }
}

export function setElder(elder: boolean): void {
  current = elder
  Taro.setStorageSync(storageKeys.elder, elder)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export function useElder(): { elder: boolean; setElder: (elder: boolean) => void; toggle: () => void } {
  const elder = useSyncExternalStore(subscribe, read, read)
  return {
    elder,
    setElder,
    toggle: () => {
      setElder(!elder)
    },
  }
}
