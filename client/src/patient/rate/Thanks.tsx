import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Template } from '@nuanyu/types/notices'
import type { ConsentText } from '@nuanyu/types/settings'
import { CallConsent } from '../../features/callConsent/CallConsent'
import { Button, Icon, Page } from '../../ui'
import { AskReply } from './AskReply'

interface ThanksProps {
  ratingId: string
  offerReply: boolean
  /** Where it was, when that is known. */
  department: { id: string; name: string } | null
  good: boolean
  templates: Template[]
  agreed: ConsentText
}

export function Thanks({ ratingId, offerReply, department, good, templates, agreed }: ThanksProps) {
  const [declined, setDeclined] = useState(false)
  const asking = offerReply && !declined
  return (
    <Page title="评价服务">
      <View id="rate-thanks" className="thanks">
        <View className="thanks__seal">
          <Icon name="heart-fill" size={40} />
        </View>
        <View className="thanks__title">{good ? '谢谢您的肯定' : '谢谢您告诉我们'}</View>
        <View className="thanks__text">
          {good ? '您的评价会转告科室，这是最好的鼓励。' : '您的评价已经记下，科室会看到并改进。'}
        </View>
      </View>
      {asking && (
        <AskReply ratingId={ratingId} templates={templates} agreed={agreed} onDecline={() => setDeclined(true)} />
      )}
      {!asking && (
        <View className="rate__choices">
          <Button id="thanks-home" onClick={() => void Taro.switchTab({ url: '/pages/home/index' })}>
            回首页
          </Button>
          <Button id="thanks-mine" kind="secondary" onClick={() => void Taro.switchTab({ url: '/pages/mine/index' })}>
            看我的记录
          </Button>
        </View>
      )}
      {!asking && <CallConsent id="rate-call" department={department} />}
    </Page>
  )
}
