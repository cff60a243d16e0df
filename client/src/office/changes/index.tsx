import { View } from '@tarojs/components'
import { changeQueues, type ChangeQueue, type ChangeRow } from '@nuanyu/types/changes'
import { useState } from 'react'
import { usePages } from '../../cloud'
import { PagedList } from '../../features/work/PagedList'
import { useWorkNav } from '../../features/work/useWorkNav'
import { openPage } from '../../session/openPage'
import { Button, Card, EmptyState, ListRow, Page, Segmented, StateTag, type Tone } from '../../ui'
import './index.scss'

const QUEUES = (Object.keys(changeQueues) as ChangeQueue[]).map((id) => ({ id, label: changeQueues[id] }))

const NOTHING: Record<ChangeQueue, { title: string; advice: string }> = {
  draft: { title: '没有草稿', advice: '从写了改进措施的答复里挑几件，起草一条。' },
  review: { title: '没有等审核的', advice: '送审的条目会排在这里，由党委办公室的另一位同事审核。' },
  published: { title: '还没有公开的', advice: '审核通过后，患者在“您提我改”里就能看到。' },
  withdrawn: { title: '没有撤下的', advice: '撤下的条目留在这里，写着原因。' },
}

const TONES: Record<ChangeRow['state'], Tone> = {
  draft: 'muted',
  review: 'warn',
  correction_review: 'warn',
  published: 'good',
  corrected: 'good',
  withdrawn: 'muted',
}

/** 您提我改 at work: what is being drafted, what waits for a second person, what the public reads. */
export default function OfficeChangesPage() {
  const [queue, setQueue] = useState<ChangeQueue>('review')
  const list = usePages('changes.queue', { queue })
  const nav = useWorkNav('changes')
  return (
    <Page title="您提我改" audience="office" wide nav={nav}>
      <View className="office-changes-head">
        <View className="office-changes-lead">
          由反馈带来的改进，改写到认不出人，经另一位同事审核和内容检测后公开。
        </View>
        <Button id="change-new" icon="plus" onClick={() => openPage('office/change/index')}>
          起草一条
        </Button>
      </View>
      <View className="office-changes-queue">
        <Segmented id="changes-queue" label="看哪些" options={QUEUES} value={queue} onChange={setQueue} />
      </View>
      <PagedList id="office-changes" list={list} empty={<EmptyState id="office-changes-empty" {...NOTHING[queue]} />}>
        {(rows) => (
          <Card flush>
            {rows.map((row) => (
              <ListRow
                key={row.id}
                id={`change-row-${row.id}`}
                title={row.changed}
                excerpt={`您说：${row.said}`}
                note={[row.department, row.monthLabel, row.statusLabel, `${row.by} ${row.when}`]
                  .filter(Boolean)
                  .join(' · ')}
                aside={<StateTag tone={TONES[row.state]} text={row.stateLabel} />}
                onClick={() => openPage(`office/change/index?id=${row.id}`)}
              />
            ))}
          </Card>
        )}
      </PagedList>
    </Page>
  )
}
