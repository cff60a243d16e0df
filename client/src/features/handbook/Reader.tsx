/**
 * The handbook to read: by kind of post and tone, or by what is typed, across all of it.
 *
 *   <Reader view={handbook} first="ward" />
 */
import { View } from '@tarojs/components'
import type { HandbookView, Tone } from '@nuanyu/types/handbook'
import { useMemo, useState } from 'react'
import { Button, Card, EmptyState, Segmented, TextInput } from '../../ui'
import { byKind, byScene, type Group } from './groups'
import './handbook.scss'
import { KindBar } from './KindBar'
import { PhraseLine } from './PhraseLine'
import { matches } from './search'

interface ReaderProps {
  view: HandbookView
  /** The kind of post that is opened at first. */
  first?: string | undefined
  titles?: Record<Tone, string>
  /** Staff type pinyin; to a patient the word says nothing. */
  placeholder?: string
}

/** So many found at once; the rest on demand. */
const AT_ONCE = 40

type Phrases = HandbookView['phrases']

export function Reader({ view, first, titles, placeholder = '查一句话' }: ReaderProps) {
  const { kinds, phrases } = view
  const [kind, setKind] = useState<string>()
  const [tone, setTone] = useState<Tone>('warm')
  const [typed, setTyped] = useState('')
  const opened = [kind, first, kinds[0]?.id].find((id) => kinds.some((one) => one.id === id)) ?? ''
  const searching = typed.trim() !== ''
  const found = useMemo(() => phrases.filter((phrase) => matches(phrase, typed)), [phrases, typed])
  const here = phrases.filter((phrase) => phrase.postKind === opened)
  const count = (of: Tone) => here.filter((phrase) => phrase.tone === of).length
  const tones = (['warm', 'forbidden'] as const).map((id) => ({
    id,
    label: titles?.[id] ?? (id === 'warm' ? '暖语' : '禁语'),
    count: count(id),
  }))
  return (
    <View className="reader">
      <View className="reader__search">
        <TextInput
          id="handbook-search"
          type="search"
          value={typed}
          onChange={setTyped}
          maxLength={30}
          placeholder={placeholder}
          clearable
        />
      </View>
      {searching ? (
        <Found key={typed} typed={typed} found={found} kinds={kinds} />
      ) : (
        <>
          <KindBar id="handbook-kind" kinds={kinds} value={opened} onChange={setKind} />
          <Segmented id="handbook-tone" options={tones} value={tone} onChange={setTone} />
          <Groups groups={byScene(here.filter((phrase) => phrase.tone === tone))} />
          {count(tone) === 0 && (
            <EmptyState icon="letter" title={`这个岗位还没有${tone === 'warm' ? '暖语' : '禁语'}`} />
          )}
        </>
      )}
    </View>
  )
}

function Found({ typed, found, kinds }: { typed: string; found: Phrases; kinds: HandbookView['kinds'] }) {
  const [shown, setShown] = useState(AT_ONCE)
  if (found.length === 0)
    return (
      <EmptyState
        id="handbook-none"
        icon="search"
        title={`没有找到“${typed.trim()}”`}
        advice="换个词试试，或清空后按岗位看。"
      />
    )
  return (
    <>
      <View id="handbook-found" className="reader__found">
        找到 {found.length} 句
      </View>
      <Groups groups={byKind(found.slice(0, shown), kinds)} scene />
      {shown < found.length && (
        <Button id="handbook-more" kind="quiet" inline onClick={() => setShown(shown + AT_ONCE)}>
          再看一些（还有 {found.length - shown} 句）
        </Button>
      )}
    </>
  )
}

function Groups({ groups, scene = false }: { groups: Group<Phrases[number]>[]; scene?: boolean }) {
  return (
    <View className="reader__groups">
      {groups.map(({ title, phrases }) => (
        <Card key={title} className="reader__group" title={title}>
          {phrases.map((phrase) => (
            <PhraseLine key={phrase.id} phrase={phrase} scene={scene} />
          ))}
        </Card>
      ))}
    </View>
  )
}
