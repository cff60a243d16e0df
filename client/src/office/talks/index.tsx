import { View } from '@tarojs/components'
import { type TalkQueue, talkQueues } from '@nuanyu/types/talks'
import { useState } from 'react'
import { usePages } from '../../cloud'
import { talkTones } from '../../features/findings/tones'
import '../../features/steps/steps.scss'
import { PagedList } from '../../features/work/PagedList'
import { useWorkNav } from '../../features/work/useWorkNav'
import { openPage } from '../../session/openPage'
import { Button, Card, EmptyState, ListRow, Page, Segmented, StateTag } from '../../ui'

const QUEUES = (Object.keys(talkQueues) as TalkQueue[]).map((id) => ({ id, label: talkQueues[id] }))

/** Talks of the viewer's office: arranged, written down, confirmed by the person, closed by somebody else. */
export default function TalksPage() {
  const [queue, setQueue] = useState<TalkQueue>('open')
  const list = usePages('talks.queue', { queue })
  const nav = useWorkNav('talks')
  return (
    <Page title="约谈" audience="office" wide nav={nav}>
      <View className="steps-bar">
        <Segmented id="talks-queue" label="看哪些" options={QUEUES} value={queue} onChange={setQueue} />
        <Button id="talk-new" icon="plus" onClick={() => openPage('office/talk/index')}>
          安排约谈
        </Button>
      </View>
      <PagedList
        id="talks"
        unit="次"
        list={list}
        empty={
          <EmptyState
            id="talks-empty"
            icon="chat"
            title={queue === 'open' ? '没有进行中的约谈' : '还没有办结的约谈'}
            advice="安排后会通知本人；谈完写记录，请本人确认，再由另一位同事办结。"
          />
        }
      >
        {(rows) => (
          <Card flush>
            {rows.map((row) => (
              <ListRow
                key={row.id}
                id={`talk-row-${row.id}`}
                icon="chat"
                title={`${row.person} · ${row.department}`}
                excerpt={row.matter}
                note={[row.office, row.when, row.place].join(' · ')}
                aside={<StateTag tone={talkTones[row.state]} text={row.stateLabel} />}
                onClick={() => openPage(`office/talk/index?id=${row.id}`)}
              />
            ))}
          </Card>
        )}
      </PagedList>
    </Page>
  )
}
