import { View } from '@tarojs/components'
import { noteForms, type ReceivedRow } from '@nuanyu/types/thanks'
import { useState } from 'react'
import { usePages } from '../../cloud'
import { ConsentSheet } from '../../features/thanks/ConsentSheet'
import { NotePhotos } from '../../features/thanks/NotePhotos'
import { PagedList } from '../../features/work/PagedList'
import { Button, Card, EmptyState, StateTag } from '../../ui'

/** What one was thanked with, and one's own word on whether it may be shown. */
export function Received() {
  const list = usePages('thanks.received', {})
  const [deciding, setDeciding] = useState<ReceivedRow>()
  return (
    <>
      <PagedList
        id="received"
        list={list}
        empty={
          <EmptyState
            id="received-empty"
            icon="heart"
            title="还没有收到感谢"
            advice="有患者感谢您时，会在这里，也会在“消息”里告诉您。"
          />
        }
      >
        {(rows) => (
          <View className="received">
            {rows.map((row) => (
              <Letter key={row.id} row={row} onDecide={() => setDeciding(row)} />
            ))}
          </View>
        )}
      </PagedList>
      {deciding && (
        <ConsentSheet
          noteId={deciding.id}
          now={null}
          unit={null}
          query={null}
          onDone={() => {
            setDeciding(undefined)
            void list.reload()
          }}
          onClose={() => setDeciding(undefined)}
        />
      )}
    </>
  )
}

function Letter({ row, onDecide }: { row: ReceivedRow; onDecide: () => void }) {
  const { id, form, words, photos, signed, month, where, waitsForMe, stateLabel } = row
  return (
    <Card
      id={`received-${id}`}
      {...(waitsForMe ? { tone: 'accent' as const } : {})}
      title={`${noteForms[form]} · ${signed}`}
      note={[month, where].join(' · ')}
      aside={
        waitsForMe ? (
          <StateTag tone="warn" icon="bell" text="等您决定" />
        ) : (
          <StateTag tone="good" icon="heart" text={stateLabel} />
        )
      }
    >
      {words !== '' && <View className="received__words">{words}</View>}
      <NotePhotos id={`received-${id}`} photos={photos} />
      <Button
        id={`received-decide-${id}`}
        kind={waitsForMe ? 'primary' : 'secondary'}
        small
        inline
        onClick={onDecide}
      >
        {waitsForMe ? '要不要公布' : '改变主意'}
      </Button>
    </Card>
  )
}
