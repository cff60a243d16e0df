import { noteForms } from '@nuanyu/types/thanks'
import { usePages } from '../../cloud'
import { openPage } from '../../session/openPage'
import { Button, Card, ListRow, Section, StateTag } from '../../ui'

/** Thank-you notes of one's own; nothing at all where there are none. */
export function MyNotes() {
  const list = usePages('thanks.mine', {})
  if (list.items === undefined || list.items.length === 0) return null
  return (
    <Section id="mine-notes" title="我写的感谢">
      <Card flush>
        {list.items.map(({ id, form, to, when, stateLabel }) => (
          <ListRow
            key={id}
            id={`mine-note-${id}`}
            icon="heart"
            title={`${noteForms[form]} · ${to}`}
            note={when}
            aside={<StateTag tone="calm" icon="heart" text={stateLabel} />}
            onClick={() => openPage(`patient/thank/index?id=${id}`)}
          />
        ))}
      </Card>
      {list.hasMore && (
        <Button id="mine-notes-more" kind="secondary" loading={list.loadingMore} onClick={list.more}>
          看更早的感谢
        </Button>
      )}
    </Section>
  )
}
