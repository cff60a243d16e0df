/** H5 demo only: looks like WeChat's own question before subscribe messages. */
import { View } from '@tarojs/components'
import { useSyncExternalStore } from 'react'
import { Pressable } from '../ui/Pressable'
import { onConsentQuestion, openQuestion } from './consentQuestion'

/** The names of the templates as the hospital registered them with WeChat. */
const names: Record<string, string> = {
  case_progress: '反馈办理进展通知',
  case_todo: '待办事项提醒',
  clinic: '义诊报名通知',
}

export function ConsentSheet() {
  const question = useSyncExternalStore(onConsentQuestion, openQuestion, openQuestion)
  if (question === undefined) return null
  const { templates, answer } = question
  return (
    <View className="demo__veil">
      <View className="demo__sheet demo__consent">
        <View className="demo__consent-app">暖语 申请</View>
        <View className="demo__sheet-title">发送一次以下消息</View>
        {templates.map(({ id, key }) => (
          <View key={id} className="demo__consent-line">
            <View className="demo__consent-tick">✓</View>
            {names[key] ?? '服务通知'}
          </View>
        ))}
        <View className="demo__consent-note">演示：这里模拟微信的订阅消息询问</View>
        <View className="demo__consent-row">
          <Pressable id="consent-refuse" className="demo__consent-no" onClick={() => answer([])}>
            取消
          </Pressable>
          <Pressable
            id="consent-accept"
            className="demo__consent-yes"
            onClick={() => answer(templates.map(({ id }) => id))}
          >
            允许
          </Pressable>
        </View>
      </View>
    </View>
  )
}
