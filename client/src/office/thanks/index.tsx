import { thanksQueues, type ThanksQueue } from '@nuanyu/types/thanks'
import { useState } from 'react'
import { Queue } from '../../features/thanks/Queue'
import { useWorkNav } from '../../features/work/useWorkNav'
import { EmptyState, Page } from '../../ui'
import './index.scss'
import { QueueTabs } from './QueueTabs'

const NOTHING: Record<ThanksQueue, { title: string; advice: string }> = {
  verify: { title: '没有等核实的', advice: '科室核实不了、或科室没有经办人的，会到这里。' },
  confirm: { title: '没有要第二人确认的', advice: '作者像是同事、提到钱物的，公布和表扬前要在这里确认。' },
  publish: { title: '现在没有可以公布的', advice: '作者和被感谢的人都同意、检测也通过的，会出现在这里。' },
  nominations: { title: '没有表扬推荐', advice: '科室和支部推荐的，在这里决定是否采纳。' },
  walls: { title: '墙上还没有感谢', advice: '公布以后的都在这里，随时可以撤下。' },
  desk: { title: '还没有感谢', advice: '患者写的感谢信和锦旗都会在这里。' },
}

/** From what was written to what may hang on a wall. */
export default function OfficeThanksPage() {
  const [queue, setQueue] = useState<ThanksQueue>('publish')
  const nav = useWorkNav('thanksOffice')
  return (
    <Page title="感谢公布" audience="office" wide nav={nav}>
      <QueueTabs value={queue} names={thanksQueues} onChange={setQueue} />
      <Queue queue={queue} empty={<EmptyState id="thanks-queue-empty" icon="heart" {...NOTHING[queue]} />} />
    </Page>
  )
}
