import { View } from '@tarojs/components'
import { type ThanksQueue, thanksQueues } from '@nuanyu/types/thanks'
import { useState } from 'react'
import { usePages } from '../../cloud'
import { NoteRow } from '../../features/thanks/NoteRow'
import { PagedList } from '../../features/work/PagedList'
import { useWorkNav } from '../../features/work/useWorkNav'
import { ChipGroup, EmptyState, Page } from '../../ui'
import './index.scss'

const QUEUES: ThanksQueue[] = ['publish', 'confirm', 'nominations', 'verify', 'walls', 'desk']
const OPTIONS = QUEUES.map((id) => ({ id, label: thanksQueues[id] }))

const ADVICE: Record<ThanksQueue, string> = {
  publish: '作者和被感谢的同事都同意、内容检测通过的，会到这里。',
  confirm: '作者像是本院同事，或信里提到钱物的，要第二个人核实。',
  nominations: '科室、支部推荐表扬的，由您决定采不采纳。',
  verify: '科室没有办的，或不知道是哪个科室的，可以在这里核实。',
  walls: '公布过的都在这里，可以撤下和恢复。',
  desk: '所有记录下来的感谢。',
}

/** What the Party office does with thanks: publish, take down, confirm, commend. */
export default function ThanksOfficePage() {
  const [queue, setQueue] = useState<ThanksQueue>('publish')
  const list = usePages('thanks.queue', { queue })
  const nav = useWorkNav('thanks-office')
  return (
    <Page title="感谢的公布" audience="office" wide nav={nav}>
      <View className="thanks-lead">只公布作者和被感谢的同事都同意的；公布的文字只能遮住和省略，不能改写。</View>
      <View className="thanks-queues">
        <ChipGroup
          id="thanks-queue"
          single
          options={OPTIONS}
          value={[queue]}
          onChange={([next]) => setQueue(QUEUES.find((one) => one === next) ?? queue)}
        />
      </View>
      <PagedList
        key={queue}
        id="thanks"
        list={list}
        empty={<EmptyState id="thanks-empty" icon="heart" title={`没有${thanksQueues[queue]}的感谢`} advice={ADVICE[queue]} />}
      >
        {(rows) => (
          <View className="thanks-rows">
            {rows.map((row) => (
              <NoteRow key={row.id} row={row} />
            ))}
          </View>
        )}
      </PagedList>
    </Page>
  )
}
