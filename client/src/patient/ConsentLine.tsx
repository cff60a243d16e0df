import type { IdentityMode } from '@nuanyu/types/feedback'
import type { ConsentText } from '@nuanyu/types/settings'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '../ui'
import './ConsentLine.scss'

const INSIDE = '随时可以在“我的”里查看、撤回或删除'
const LATER: Record<IdentityMode, string> = {
  named: INSIDE,
  confidential: INSIDE,
  anonymous: '凭查询码随时可以查看、撤回',
}

/** What one agrees to with the button below it. The version is what the hospital can show later (PIPL). */
export function ConsentLine({ mode, consent }: { mode: IdentityMode; consent: ConsentText }) {
  return (
    <View id="consent-line" className="consent">
      <View>
        点“提交”表示您同意：{consent[mode]}。{LATER[mode]}。
        <View className="consent__version">同意书版本 {consent.version}</View>
      </View>
      <Button
        id="privacy-link"
        kind="quiet"
        small
        inline
        icon="shield"
        onClick={() => void Taro.navigateTo({ url: '/pages/privacy/index' })}
      >
        我们怎样保护您的信息
      </Button>
    </View>
  )
}
