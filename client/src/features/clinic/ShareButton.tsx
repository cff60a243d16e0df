/** Hands the page on: WeChat's own way to a friend, a copied address in a browser.   <ShareButton id="share" path={…} /> */
import { Button as WeChatButton } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../ui'
import './share.scss'

/** WeChat asks the page itself what is shared (`useShareAppMessage`). */
export function ShareButton({ id, path }: { id: string; path: string }) {
  const [copied, setCopied] = useState(false)
  if (process.env.TARO_ENV === 'weapp')
    return (
      <WeChatButton
        id={id}
        openType="share"
        className="nu-button nu-button--quiet nu-button--inline nu-button--small clinic-share"
      >
        转给家人、朋友
      </WeChatButton>
    )
  const copy = () => {
    const here = process.env.TARO_ENV === 'h5' ? window.location.href.split('#')[0] : ''
    void Taro.setClipboardData({ data: `${here ?? ''}#/${path}` }).then(() => setCopied(true))
  }
  return (
    <Button id={id} kind="quiet" small inline icon={copied ? 'check' : 'send'} onClick={copy}>
      {copied ? '已复制网址，可以发给家人' : '转给家人、朋友'}
    </Button>
  )
}
