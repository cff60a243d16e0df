import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Queue } from '../../features/thanks/Queue'
import { Wall } from '../../features/thanks/Wall'
import { useWorkNav } from '../../features/work/useWorkNav'
import { useSession } from '../../session/useSession'
import { EmptyState, Page, Segmented } from '../../ui'
import './index.scss'
import { Received } from './Received'

type Shown = 'mine' | 'verify' | 'desk' | 'wall'

const VERIFYING = [
  { id: 'verify', label: '待核实' },
  { id: 'desk', label: '全部' },
] as const

const NOTHING = {
  verify: {
    title: '没有要核实的感谢',
    advice: '患者写给本科室的感谢到了，会出现在这里，“消息”里也会提醒您。',
  },
  desk: { title: '还没有感谢', advice: '核实过的感谢都在这里，可以推荐表扬。' },
}

/** What I was thanked with, what waits for somebody to say whom it is for, and what hangs on our own wall. */
export default function StaffThanksPage() {
  const [shown, setShown] = useState<Shown>(useRouter().params.show === 'verify' ? 'verify' : 'mine')
  const { session } = useSession()
  const nav = useWorkNav('thanks')
  const views: { id: Shown; label: string }[] = [
    { id: 'mine', label: '收到的' },
    ...(session?.homes.includes('thanksQueue') === true ? VERIFYING : []),
    { id: 'wall', label: '院内墙' },
  ]
  return (
    <Page title="收到的感谢" audience="staff" wide nav={nav}>
      <View className="received-views">
        <Segmented id="thanks-view" label="看什么" options={views} value={shown} onChange={setShown} />
      </View>
      {shown === 'mine' && <Received />}
      {(shown === 'verify' || shown === 'desk') && (
        <Queue queue={shown} empty={<EmptyState id="thanks-queue-empty" icon="heart" {...NOTHING[shown]} />} />
      )}
      {shown === 'wall' && <Wall id="internal-wall" action="thanks.internalWall" />}
    </Page>
  )
}
