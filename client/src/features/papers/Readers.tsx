/** Who has read a paper, and who has not: the rest first, because something is to be done about them. */
import { View } from '@tarojs/components'
import type { Reading } from '@nuanyu/types/receipts'
import { useState } from 'react'
import { usePages } from '../../cloud'
import { Card, EmptyState, ListRow, Notice, Section, Segmented, StateTag } from '../../ui'
import { PagedList } from '../work/PagedList'
import './papers.scss'

interface ReadersProps {
  id: string
  of: 'bulletins.receipts' | 'reminders.receipts'
  reading: Reading
}

export function Readers({ id, of, reading }: ReadersProps) {
  const [show, setShow] = useState<'rest' | 'read'>('rest')
  const list = usePages(of, { id, read: show === 'read' })
  const { total, read, handing, reminded } = reading
  const options = [
    { id: 'rest', label: '未读', count: total - read },
    { id: 'read', label: '已读', count: read },
  ] as const
  return (
    <Section
      id="readers"
      title="阅读情况"
      note={reminded === '' ? `已读 ${read} / ${total}` : `已读 ${read} / ${total} · ${reminded} 提醒过未读的人`}
    >
      {handing && <Notice id="readers-handing" icon="send" title="正在送达，稍后再看会更全" />}
      <View className="paper-show">
        <Segmented id="readers-show" label="看哪些人" options={options} value={show} onChange={setShow} />
      </View>
      <PagedList
        id="readers"
        unit="人"
        list={list}
        empty={
          <EmptyState
            id="readers-empty"
            icon={show === 'rest' ? 'check' : 'letter'}
            title={show === 'rest' ? (handing ? '还没有送到' : '都读过了') : '还没有人读'}
          />
        }
      >
        {(rows) => (
          <Card flush>
            {rows.map((row) => (
              <ListRow
                key={row.staffId}
                id={`reader-${row.staffId}`}
                title={row.name}
                note={row.department}
                aside={<StateTag tone={row.read ? 'good' : 'warn'} text={row.label} />}
              />
            ))}
          </Card>
        )}
      </PagedList>
    </Section>
  )
}
