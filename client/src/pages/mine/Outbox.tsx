import { useDidShow } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { discardPhotos, dropDraft, listUnsent, photosOf, readDraft } from '../../cloud'
import { sayMoment, useToday } from '../../features/time/when'
import { openPage } from '../../session/openPage'
import { Button, Card, Section, Sheet, StateTag } from '../../ui'

type Entry = ReturnType<typeof listUnsent>[number]

/** What was tapped to send and is not known to have arrived. It waits for the person; nothing here sends by itself. */
export function Outbox() {
  const [entries, setEntries] = useState<Entry[]>(listUnsent)
  const [dropping, setDropping] = useState<Entry>()
  const today = useToday()
  useDidShow(() => setEntries(listUnsent()))
  if (entries.length === 0) return null

  const drop = (entry: Entry) => {
    void discardPhotos(photosOf(readDraft(entry.key)))
    dropDraft(entry.key)
    setEntries(listUnsent())
    setDropping(undefined)
  }
  return (
    <Section id="outbox" title="未发出" note="不会自己发出去，请您打开再提交">
      {entries.map((entry, index) => (
        <Card
          key={entry.key}
          id={`outbox-${index}`}
          tone="warn"
          title={entry.title}
          note={`${sayMoment(new Date(entry.at).toISOString(), today)} 没有发出去`}
          aside={<StateTag tone="warn" icon="offline" text="未发出" />}
        >
          {entry.excerpt !== '' && <View className="mine__excerpt mine__excerpt--short">{entry.excerpt}</View>}
          <View className="mine__buttons">
            <Button id={`outbox-drop-${index}`} kind="quiet" small inline onClick={() => setDropping(entry)}>
              不要了
            </Button>
            <Button id={`outbox-open-${index}`} small inline onClick={() => openPage(entry.page)}>
              打开再提交
            </Button>
          </View>
        </Card>
      ))}
      <Sheet
        id="outbox-sheet"
        open={dropping !== undefined}
        title="丢掉这份没发出的内容吗"
        confirm="丢掉"
        danger
        onCancel={() => setDropping(undefined)}
        onConfirm={() => dropping && drop(dropping)}
      >
        文字和照片都会从这台手机上删掉，找不回来。
      </Sheet>
    </Section>
  )
}
