import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Wall } from '../../features/thanks/Wall'
import { useWorkNav } from '../../features/work/useWorkNav'
import { useSession } from '../../session/useSession'
import { EmptyState, Page, Segmented } from '../../ui'
import { Desk } from './Desk'
import './index.scss'
import { Received } from './Received'

type Tab = 'received' | 'verify' | 'desk' | 'wall'

const TABS: { id: Tab; label: string; desk: boolean }[] = [
  { id: 'received', label: '给我的', desk: false },
  { id: 'verify', label: '待核实', desk: true },
  { id: 'desk', label: '全部', desk: true },
  { id: 'wall', label: '院内墙', desk: false },
]

/** Thanks, for everybody who works here: one's own, those to verify, and the inner wall. */
export default function ThanksPage() {
  const asked = useRouter().params.tab
  const { session } = useSession()
  const nav = useWorkNav('thanks')
  const [tab, setTab] = useState<Tab>(TABS.find(({ id }) => id === asked)?.id ?? 'received')
  const works = session?.homes.includes('thanksDesk') === true
  return (
    <Page title="感谢" audience="staff" wide nav={nav}>
      <View className="thanks-tabs">
        <Segmented id="thanks-tab" options={TABS.filter(({ desk }) => works || !desk)} value={tab} onChange={setTab} />
      </View>
      {tab === 'received' && <Received />}
      {(tab === 'verify' || tab === 'desk') && <Desk key={tab} queue={tab} />}
      {tab === 'wall' && (
        <Wall
          action="thanks.internalWall"
          empty={() => (
            <EmptyState id="wall-empty" icon="heart" title="墙上还没有感谢" advice="经作者和被感谢的同事同意后，公布在这里。" />
          )}
        />
      )}
    </Page>
  )
}
