import { View } from '@tarojs/components'
import { Wall } from '../../features/thanks/Wall'
import { openPage } from '../../session/openPage'
import { Button, EmptyState, Page } from '../../ui'
import './index.scss'

/** What patients wrote and agreed to show. */
export default function WallPage() {
  return (
    <Page
      title="感谢墙"
      wide
      actions={
        <Button id="wall-write" icon="edit" onClick={() => openPage('patient/writethanks/index')}>
          写感谢
        </Button>
      }
    >
      <View id="wall-lead" className="wall-lead">
        患者和家属写的，经本人和被感谢的同事同意后公布。日期只写到月份。
      </View>
      <Wall
        action="thanks.wall"
        empty={(filtered) => (
          <EmptyState
            id="wall-empty"
            icon="heart"
            title={filtered ? '这个科室还没有公布的感谢' : '墙上还没有感谢'}
            advice="您的一句话，会转到他们手里。"
          />
        )}
      />
    </Page>
  )
}
