import { THANKS_CONSENT_VERSION } from '@nuanyu/types/thanks'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '../../ui'

/** What one agrees to with the button below it; how far it is shown was chosen above. */
export function Agreed() {
  return (
    <View id="consent-line" className="consent">
      <View>
        点“送出”表示您同意：医院为核实、转达这份感谢，保存您写的内容、照片、署名和微信标识，并按您上面选的范围公布。随时可以在“我的”里查看、停止公布或撤回。
        <View className="consent__version">同意书版本 {THANKS_CONSENT_VERSION}</View>
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
