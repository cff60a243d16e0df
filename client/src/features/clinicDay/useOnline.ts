import Taro from '@tarojs/taro'
import { useEffect, useRef } from 'react'

/** Says when the network came back. */
export function useOnline(onBack: () => void): void {
  const latest = useRef(onBack)
  useEffect(() => {
    latest.current = onBack
  })
  useEffect(() => {
    const hear = ({ isConnected }: { isConnected: boolean }) => {
      if (isConnected) latest.current()
    }
    Taro.onNetworkStatusChange(hear)
    return () => Taro.offNetworkStatusChange(hear)
  }, [])
}
