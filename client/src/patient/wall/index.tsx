import { View } from '@tarojs/components'
import { Wall } from '../../features/thanks/Wall'
import { openPage } from '../../session/openPage'
import { Button, Page } from '../../ui'
import './wall.scss'

/** What was written to people here, as far as both sides agreed to show it. */
export default function WallPage() {
  return (
    <Page
      title="感谢墙"
      wide
      actions={
        <Button id="wall-write" icon="heart" onClick={() => openPage('patient/thanks/index')}>
          我也写一份感谢
        </Button>
      }
    >
      <View className="wall__lead">这里的每一份，写的人和被感谢的人都同意公布；能认出患者的内容已经遮住。</View>
      <Wall id="wall" action="thanks.wall" />
    </Page>
  )
}
