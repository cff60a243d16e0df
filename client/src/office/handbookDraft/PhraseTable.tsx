/** Some four hundred phrases, a kind of post and a tone at a time, or what is searched, or what was changed. */
import { View } from '@tarojs/components'
import { type Draft, type DraftPhrase, phraseStates, type Tone, tones } from '@nuanyu/types/handbook'
import { useState } from 'react'
import { byKind, byScene } from '../../features/handbook/groups'
import { KindBar } from '../../features/handbook/KindBar'
import { matches } from '../../features/handbook/search'
import { Button, Card, EmptyState, ListRow, Segmented, StateTag, TextInput } from '../../ui'

interface PhraseTableProps {
  draft: Draft
  onOpen: (phrase: DraftPhrase) => void
  onAdd: (postKind: string, tone: Tone) => void
}

const CHANGED = '*'
const AT_ONCE = 60

export function PhraseTable({ draft, onOpen, onAdd }: PhraseTableProps) {
  const { kinds, phrases } = draft
  const [kind, setKind] = useState(kinds[0]?.id ?? '')
  const [tone, setTone] = useState<Tone>('warm')
  const [typed, setTyped] = useState('')
  const [shown, setShown] = useState(AT_ONCE)
  const searching = typed.trim() !== ''
  const changed = phrases.filter(({ state }) => state !== 'same')
  const across = searching || kind === CHANGED
  const found = searching
    ? phrases.filter((phrase) => matches({ ...phrase, pinyin: '' }, typed))
    : kind === CHANGED
      ? changed
      : phrases.filter((phrase) => phrase.postKind === kind && phrase.tone === tone)
  const count = (of: Tone) => phrases.filter((phrase) => phrase.postKind === kind && phrase.tone === of).length
  const groups = across ? byKind(found.slice(0, shown), kinds) : byScene(found)
  return (
    <View className="draft-table">
      <View className="draft-table__search">
        <TextInput
          id="draft-search"
          type="search"
          value={typed}
          onChange={setTyped}
          maxLength={30}
          placeholder="查一句话"
          clearable
        />
      </View>
      {!searching && (
        <KindBar
          id="draft-kind"
          kinds={[
            ...(changed.length > 0 ? [{ id: CHANGED, label: '只看改动', count: changed.length }] : []),
            ...kinds.map(({ id, label }) => ({
              id,
              label,
              count: phrases.filter(({ postKind }) => postKind === id).length,
            })),
          ]}
          value={kind}
          onChange={setKind}
        />
      )}
      {!across && (
        <Segmented
          id="draft-tone"
          options={(['warm', 'forbidden'] as const).map((id) => ({ id, label: tones[id], count: count(id) }))}
          value={tone}
          onChange={setTone}
        />
      )}
      {groups.map(({ title, phrases: members }) => (
        <Card key={title} flush title={title}>
          {members.map((phrase) => (
            <ListRow
              key={phrase.id}
              id={`draft-phrase-${phrase.id}`}
              title={phrase.text}
              note={noteOf(phrase, across)}
              aside={stateOf(phrase)}
              onClick={() => onOpen(phrase)}
            />
          ))}
        </Card>
      ))}
      {found.length === 0 && (
        <EmptyState
          icon="search"
          title={searching ? `没有找到“${typed.trim()}”` : '这里还没有句子'}
          advice={searching ? '换个词试试，或清空后按岗位看。' : '加上第一句吧。'}
        />
      )}
      {across && shown < found.length && (
        <Button id="draft-more" kind="quiet" inline onClick={() => setShown(shown + AT_ONCE)}>
          再看一些（还有 {found.length - shown} 句）
        </Button>
      )}
      {!across && (
        <Button id="draft-add" kind="secondary" icon="plus" onClick={() => onAdd(kind, tone)}>
          加一句{tones[tone]}
        </Button>
      )}
    </View>
  )
}

function noteOf({ tone, scene, note }: DraftPhrase, across: boolean): string {
  const said = tone === 'forbidden' && note !== '' ? `可以说：${note}` : note
  return [across ? `${tones[tone]} · ${scene}` : '', said].filter(Boolean).join('，')
}

function stateOf({ state }: DraftPhrase) {
  if (state === 'same') return undefined
  return (
    <StateTag
      tone={state === 'added' ? 'good' : 'warn'}
      icon={state === 'added' ? 'plus' : 'edit'}
      text={phraseStates[state]}
    />
  )
}
