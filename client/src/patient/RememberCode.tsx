import { View } from '@tarojs/components'
import { useState } from 'react'
import { forgetCode, isRemembered, rememberCode } from '../session/followCodes'
import { Button, Notice } from '../ui'
import './RememberCode.scss'

interface RememberCodeProps {
  code: string
  /** How it is called under 我的. */
  label: string
  onRemembered?: () => void
}

/** On this phone only when asked for, and with what that means. */
export function RememberCode({ code, label, onRemembered }: RememberCodeProps) {
  const [kept, setKept] = useState(() => isRemembered(code))
  const [full, setFull] = useState(false)
  return (
    <View className="remember-code">
      {kept ? (
        <Notice
          id="follow-remembered"
          tone="good"
          title="已记在这台手机上"
          action={
            <Button
              id="follow-forget"
              kind="quiet"
              small
              inline
              onClick={() => {
                forgetCode(code)
                setKept(false)
              }}
            >
              不记了
            </Button>
          }
        >
          在“我的”里打开，也可以随时删掉。
        </Notice>
      ) : (
        <>
          <Button
            id="follow-remember"
            kind="quiet"
            icon="lock"
            onClick={() => {
              const done = rememberCode({ code, label })
              setKept(done)
              setFull(!done)
              if (done) onRemembered?.()
            }}
          >
            记在这台手机上
          </Button>
          <View className="remember-code__note">
            {full ? '手机存不下了，请抄在纸上。' : '这台手机别人也用的话，请不要记：拿到手机的人能看到您反映的事。'}
          </View>
        </>
      )}
    </View>
  )
}
