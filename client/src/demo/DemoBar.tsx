/** H5 demo only: whom one plays, what WeChat brought them, and the codes one could scan. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import { openPage } from '../session/openPage'
import { clearSession } from '../session/useSession'
import { landmark } from '../ui/platform'
import { Pressable } from '../ui/Pressable'
import { ConsentSheet } from './ConsentSheet'
import './demo.scss'
import { DemoSheet } from './DemoSheet'
import { messagesOf, type WechatMessage } from './messages'
import { cast, choosePersona, chosenPersona, type Cast } from './people'
import { useActive } from './useActive'

const POLL_MS = 6000
type Panel = 'people' | 'messages' | 'links'
/** How many messages each person has already seen in this run. */
const seen = new Map<string, number>()

export function DemoBar() {
  const active = useActive()
  return active ? <Bar /> : null
}

function Bar() {
  const [{ people, links }, setCast] = useState<Cast>({ people: [], links: [] })
  const [panel, setPanel] = useState<Panel>()
  useEffect(() => {
    cast().then(setCast, () => undefined)
  }, [])
  const openid = chosenPersona() || (people[0]?.openid ?? '')
  const person = people.find((one) => one.openid === openid)
  const messages = useMessages(openid)
  const unseen = Math.max(0, messages.length - (seen.get(openid) ?? 0))
  const close = () => setPanel(undefined)

  return (
    <View className="demo" {...landmark('complementary', '演示')}>
      <View className="demo__bar">
        <View className="demo__row">
          <View className="demo__tag">演示环境</View>
          <Pressable id="demo-persona" className="demo__who" onClick={() => setPanel('people')}>
            <View className="demo__name">{person?.label ?? '选择身份'} ▾</View>
          </Pressable>
          <Pressable
            id="demo-messages"
            className="demo__link"
            onClick={() => {
              seen.set(openid, messages.length)
              setPanel('messages')
            }}
          >
            微信消息{unseen > 0 && <View className="demo__count">{unseen}</View>}
          </Pressable>
          {links.length > 0 && (
            <Pressable id="demo-links" className="demo__link" onClick={() => setPanel('links')}>
              扫码
            </Pressable>
          )}
        </View>
      </View>
      {panel === 'people' && (
        <DemoSheet title="演示：以谁的身份使用?" note="真实小程序里没有这一栏，身份由微信识别。" onClose={close}>
          {people.map((one) => (
            <Pressable
              key={one.openid}
              id={`demo-person-${one.openid}`}
              className={one.openid === openid ? 'demo__option demo__option--on' : 'demo__option'}
              role="radio"
              checked={one.openid === openid}
              onClick={() => become(one.openid)}
            >
              <View className="demo__option-name">{one.label}</View>
              <View className="demo__option-note">{one.note}</View>
            </Pressable>
          ))}
        </DemoSheet>
      )}
      {panel === 'messages' && (
        <DemoSheet
          title="微信 · 服务通知"
          note="本人同意接收后，微信会收到这些消息。点开可进入对应页面。"
          onClose={close}
        >
          {messages.length === 0 && <View className="demo__empty">还没有收到消息</View>}
          {messages.map((message) => (
            <Message key={message.id} message={message} onOpen={close} />
          ))}
        </DemoSheet>
      )}
      {panel === 'links' && (
        <DemoSheet title="演示：扫一个二维码" note="相当于用微信扫科室里张贴的小程序码。" onClose={close}>
          {links.map(({ label, path }, index) => (
            <Pressable
              key={path}
              id={`demo-link-${index}`}
              className="demo__option"
              onClick={() => {
                close()
                void Taro.reLaunch({ url: `/${path.replace(/^\//, '')}` })
              }}
            >
              <View className="demo__option-name">{label}</View>
            </Pressable>
          ))}
        </DemoSheet>
      )}
      <ConsentSheet />
    </View>
  )
}

function Message({ message, onOpen }: { message: WechatMessage; onOpen: () => void }) {
  return (
    <Pressable
      className="demo__message"
      onClick={() => {
        onOpen()
        if (message.page) openPage(message.page)
      }}
    >
      <View className="demo__message-head">
        <View className="demo__message-app">暖语</View>
        <View className="demo__message-at">{localTime(message.at)}</View>
      </View>
      <View className="demo__message-title">{message.title}</View>
      {message.lines.map((line, index) => (
        <View key={index} className="demo__message-line">
          {line}
        </View>
      ))}
      {message.page !== '' && <View className="demo__message-more">进入小程序查看</View>}
    </Pressable>
  )
}

function localTime(at: string): string {
  const moment = new Date(at)
  return Number.isNaN(moment.getTime())
    ? ''
    : moment.toLocaleString('zh-CN', { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' })
}

function become(openid: string): void {
  choosePersona(openid)
  forgetDevice()
  clearSession()
  void Taro.reLaunch({ url: '/pages/home/index' })
}

/** Another person has another phone: no draft and no receipt of somebody else's may appear on it. */
function forgetDevice(): void {
  for (const key of Taro.getStorageInfoSync().keys) {
    if (/^(draft|receipt):|^follow\./.test(key)) Taro.removeStorageSync(key)
  }
}

function useMessages(openid: string): WechatMessage[] {
  const [messages, setMessages] = useState<WechatMessage[]>([])
  const look = useCallback(() => {
    if (openid !== '' && !document.hidden) messagesOf(openid).then(setMessages, () => undefined)
  }, [openid])
  useEffect(() => {
    look()
    const timer = setInterval(look, POLL_MS)
    return () => clearInterval(timer)
  }, [look])
  return messages
}
