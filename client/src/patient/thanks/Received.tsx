import type { NoteForm, PublishScope, ThanksReceipt } from '@nuanyu/types/thanks'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { NotePaper } from '../../features/thanks/NotePaper'
import { Button, Card, Icon, Page } from '../../ui'

export interface Sent {
  receipt: ThanksReceipt
  form: NoteForm
  to: string
  words: string
  signed: string
  publish: PublishScope
}

const LAST: Record<PublishScope, string> = {
  public: 'TA 也愿意的话，医院遮住能认出您的内容，再放上感谢墙',
  internal: 'TA 也愿意的话，放在院内感谢墙上，只有职工能看到',
  none: '只有 TA 和科室知道，不在任何墙上公布',
}

/** It has arrived: the note itself once more, and what becomes of it. */
export function Received({ sent }: { sent: Sent }) {
  const { receipt, publish, words, ...paper } = sent
  const steps = ['科室核对是哪位同事', '核对好了，您的话会原样送到 TA 手里', LAST[publish]]
  return (
    <Page
      title="已送出"
      actions={
        <Button
          id="thanks-look"
          onClick={() => void Taro.redirectTo({ url: `/patient/thank/index?id=${receipt.noteId}` })}
        >
          看看送到哪一步
        </Button>
      }
    >
      <View id="thanks-receipt">
        <View className="thanks-form__head">
          <View className="thanks-form__seal">
            <Icon name="heart-fill" size={38} />
          </View>
          <View className="thanks-form__title">您的心意，我们收到了</View>
          <View className="thanks-form__note">
            编号 <View id="thanks-code">{receipt.code}</View>
          </View>
        </View>
        <NotePaper id="thanks-sent" {...paper} text={words} month="" />
        <Card title="接下来">
          {steps.map((step, index) => (
            <View key={step} className="thanks-form__step">
              <View className="thanks-form__number">{index + 1}</View>
              <View className="thanks-form__words">{step}</View>
            </View>
          ))}
        </Card>
        <Button id="thanks-wall" kind="secondary" onClick={() => void Taro.redirectTo({ url: '/patient/wall/index' })}>
          看看感谢墙
        </Button>
      </View>
    </Page>
  )
}
