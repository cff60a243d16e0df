import type { ReceivedRow } from '@nuanyu/types/thanks'
import { View } from '@tarojs/components'
import { usePages } from '../../cloud'
import { NotePaper } from '../../features/thanks/NotePaper'
import { PagedList } from '../../features/work/PagedList'
import { openPage } from '../../session/openPage'
import { Button, EmptyState, Notice, StateTag } from '../../ui'

/** Letters to me. My word on showing them is asked beside each. */
export function Received() {
  const list = usePages('thanks.received', {})
  return (
    <PagedList
      id="received"
      unit="份"
      list={list}
      empty={
        <EmptyState
          id="received-empty"
          icon="heart"
          title="还没有收到感谢"
          advice="患者写给您的感谢信和锦旗，核实后会送到这里。"
        />
      }
    >
      {(rows) => (
        <>
          {rows.some(({ waitsForMe }) => waitsForMe) && (
            <Notice id="received-waits" icon="heart" title="要不要公布，由您决定">
              公开、仅院内，或只自己留着，都可以；随时可以改主意。
            </Notice>
          )}
          {rows.map((row) => (
            <One key={row.id} row={row} />
          ))}
        </>
      )}
    </PagedList>
  )
}

function One({ row }: { row: ReceivedRow }) {
  const { id, form, words, photos, signed, month, where, waitsForMe, stateLabel } = row
  return (
    <View id={`received-${id}`} className="received">
      <NotePaper
        id={`received-paper-${id}`}
        form={form}
        to="您"
        text={words}
        photos={photos.filter(({ unpleasant }) => !unpleasant).map(({ url }) => url)}
        signed={signed}
        month={[where, month].filter((part) => part !== '').join(' · ')}
      />
      <View className="received__foot">
        <StateTag tone={waitsForMe ? 'warn' : 'good'} text={waitsForMe ? '等您决定' : stateLabel} />
        <Button
          id={`received-open-${id}`}
          kind={waitsForMe ? 'primary' : 'quiet'}
          small
          inline
          onClick={() => openPage(`staff/thankNote/index?id=${id}`)}
        >
          {waitsForMe ? '看一看，再决定' : '打开'}
        </Button>
      </View>
    </View>
  )
}
