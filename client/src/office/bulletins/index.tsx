import { View } from '@tarojs/components'
import { type BulletinQueue, bulletinQueues, type BulletinRow } from '@nuanyu/types/bulletins'
import { useState } from 'react'
import { usePages } from '../../cloud'
import '../../features/papers/papers.scss'
import { PagedList } from '../../features/work/PagedList'
import { useWorkNav } from '../../features/work/useWorkNav'
import { openPage } from '../../session/openPage'
import { Button, Card, ChipGroup, EmptyState, ListRow, Page, StateTag, type Tone } from '../../ui'

const QUEUES = (Object.keys(bulletinQueues) as BulletinQueue[]).map((id) => ({ id, label: bulletinQueues[id] }))

const NOTHING: Record<BulletinQueue, { title: string; advice: string }> = {
  draft: { title: '没有草稿', advice: '从感谢、检查发现或督办起草一份，或者直接新写。' },
  check: { title: '没有等核对的', advice: '送核对的通报排在这里：隐私核对、纪检意见（批评）、第二人批准。' },
  approved: { title: '没有等印发的', advice: '批准后从这里印发，印发时给文号。' },
  issued: { title: '还没有印发过', advice: '印发的通报在这里，能看到谁读了、谁没读。' },
  withdrawn: { title: '没有撤回的', advice: '撤回的通报留在这里，写着原因。' },
}

export const BULLETIN_TONES: Record<BulletinRow['state'], Tone> = {
  draft: 'muted',
  privacy_check: 'warn',
  approved: 'calm',
  issued: 'good',
  correction: 'warn',
  corrected: 'good',
  withdrawn: 'muted',
}

/** 通报: what is being written, what waits for others, what was issued. */
export default function BulletinsPage() {
  const [queue, setQueue] = useState<BulletinQueue>('check')
  const list = usePages('bulletins.queue', { queue })
  const nav = useWorkNav('bulletins')
  return (
    <Page title="通报" audience="office" wide nav={nav}>
      <View className="paper-head">
        <View className="paper-lead">
          表扬先进，批评问题。一人写，另一人核对和批准；批评要有纪检监察室的意见。发出后看得到谁读了。
        </View>
        {list.head?.can.includes('draft') && (
          <Button id="bulletin-new" icon="plus" onClick={() => openPage('office/bulletin/index')}>
            起草通报
          </Button>
        )}
      </View>
      <View className="paper-queue">
        <ChipGroup
          id="bulletins-queue"
          single
          options={QUEUES}
          value={[queue]}
          onChange={([next]) => setQueue((next as BulletinQueue | undefined) ?? queue)}
        />
      </View>
      <PagedList
        id="bulletins"
        unit="份"
        list={list}
        empty={<EmptyState id="bulletins-empty" icon="megaphone" {...NOTHING[queue]} />}
      >
        {(rows) => (
          <Card flush>
            {rows.map((row) => (
              <ListRow
                key={row.id}
                id={`bulletin-row-${row.id}`}
                title={row.title}
                excerpt={row.waits === '' ? undefined : row.waits}
                note={[row.number, row.kindLabel, row.about, `${row.by} ${row.when}`].filter(Boolean).join(' · ')}
                aside={<StateTag tone={BULLETIN_TONES[row.state]} text={row.stateLabel} />}
                onClick={() => openPage(`office/bulletin/index?id=${row.id}`)}
              />
            ))}
          </Card>
        )}
      </PagedList>
    </Page>
  )
}
