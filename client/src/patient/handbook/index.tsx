import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useQuery } from '../../cloud'
import { Reader } from '../../features/handbook/Reader'
import { openPage } from '../../session/openPage'
import { Button, Page, QueryView } from '../../ui'
import './index.scss'

const IN_FORCE = { version: null }
const TITLES = { warm: '应该听到的', forbidden: '不该听到的' }

/** What people may expect to hear, and what nobody should say to them. */
export default function PatientHandbookPage() {
  const handbook = useQuery('handbook.read', IN_FORCE)
  const { kind } = useRouter().params
  return (
    <Page title="暖语手册">
      <QueryView {...handbook} onRetry={() => void handbook.reload()}>
        {(view) => (
          <>
            <View className="handbook-lead">
              我们要求职工这样对您说话。听到了哪一句，评价时可以点出来。
              <View className="handbook-lead__version">{view.label}</View>
            </View>
            <Reader view={view} first={kind} titles={TITLES} placeholder="查一句话，比如“挂号”“等候”" />
            <Button id="handbook-rate" kind="secondary" icon="star" onClick={() => openPage('patient/rate/index')}>
              去评价今天的服务
            </Button>
          </>
        )}
      </QueryView>
    </Page>
  )
}
