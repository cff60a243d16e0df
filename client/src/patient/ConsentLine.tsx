import { CONSENT_VERSION, type IdentityMode } from '@nuanyu/types/feedback'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '../ui'
import './IdentityFields.scss'

const AGREED: Record<IdentityMode, string> = {
  named: '医院为办理和回复这件事，保存您写的内容、照片（办结后 5 年）和姓名、电话、微信标识（3 年）',
  confidential: '医院为办理和回复这件事，保存您写的内容、照片（办结后 5 年），并加密封存您的联系方式和微信标识（3 年）',
  anonymous: '医院为办理这件事，保存您写的内容和照片（办结后 5 年）；不保存您是谁',
}

const INSIDE = '随时可以在“我的”里查看、撤回或删除'
const LATER: Record<IdentityMode, string> = {
  named: INSIDE,
  confidential: INSIDE,
  anonymous: '凭查询码随时可以查看、撤回',
}

/** What one agrees to with the button below it. The version is what the hospital can show later (PIPL). */
export function ConsentLine({ mode }: { mode: IdentityMode }) {
  return (
    <View id="consent-line" className="consent">
      <View>
        点“提交”表示您同意：{AGREED[mode]}。{LATER[mode]}。
        <View className="consent__version">同意书版本 {CONSENT_VERSION}</View>
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
