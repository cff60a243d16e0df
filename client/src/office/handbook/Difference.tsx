/** What was added, reworded and taken out, phrase by phrase. */
import { View } from '@tarojs/components'
import { changedFields, type ChangedPhrase, type Comparison, type Phrase } from '@nuanyu/types/handbook'
import type { Labelled } from '@nuanyu/types/common'
import { useState, type ReactNode } from 'react'
import { PhraseLine } from '../../features/handbook/PhraseLine'
import { Button, Card, EmptyState } from '../../ui'
import './handbook.scss'

type Shown = Omit<Phrase, 'id'> & { id?: string }

interface DifferenceProps {
  difference: Omit<Comparison, 'from' | 'to' | 'added'> & { added: Shown[] }
  kinds: readonly Labelled[]
  none?: string
}

export function Difference({ difference, kinds, none = '两边一样' }: DifferenceProps) {
  const { added, changed, removed, reordered } = difference
  const label = (id: string) => kinds.find((kind) => kind.id === id)?.label ?? id
  if (added.length + changed.length + removed.length === 0)
    return (
      <EmptyState
        id="difference-none"
        icon="check"
        title={reordered ? '只有顺序不同' : none}
        advice={reordered ? '句子都一样，阅读的先后变了。' : undefined}
      />
    )
  return (
    <View id="difference">
      <Part id="added" title="新增" items={added}>
        {(phrase, index) => <Placed key={phrase.id ?? index} phrase={phrase} label={label(phrase.postKind)} />}
      </Part>
      <Part id="changed" title="改动" items={changed}>
        {(one) => <Changed key={one.after.id} one={one} label={label(one.after.postKind)} />}
      </Part>
      <Part id="removed" title="撤下" items={removed}>
        {(phrase) => <Placed key={phrase.id} phrase={phrase} label={label(phrase.postKind)} />}
      </Part>
      {reordered && <View className="hb-hint">另外调了一些句子的先后。</View>}
    </View>
  )
}

const AT_ONCE = 30

function Part<T>({
  id,
  title,
  items,
  children,
}: {
  id: string
  title: string
  items: T[]
  children: (item: T, index: number) => ReactNode
}) {
  const [shown, setShown] = useState(AT_ONCE)
  if (items.length === 0) return null
  return (
    <Card id={`difference-${id}`} title={`${title} ${String(items.length)} 句`}>
      {items.slice(0, shown).map(children)}
      {shown < items.length && (
        <Button id={`difference-${id}-more`} kind="quiet" inline onClick={() => setShown(shown + 2 * AT_ONCE)}>
          再看一些（还有 {items.length - shown} 句）
        </Button>
      )}
    </Card>
  )
}

function Placed({ phrase, label }: { phrase: Shown; label: string }) {
  return <PhraseLine phrase={phrase} scene aside={<View className="hb-kind">{label}</View>} />
}

function Changed({ one: { before, after, fields }, label }: { one: ChangedPhrase; label: string }) {
  return (
    <View id={`changed-${after.id}`} className="hb-changed">
      <View className="hb-changed__where">
        {label} · {after.tone === 'warm' ? '暖语' : '禁语'} · {after.scene}
        {!fields.includes('text') && `：${after.text}`}
      </View>
      {fields.map((field) => (
        <View key={field} className="hb-changed__field">
          <View className="hb-changed__name">{changedFields[field]}</View>
          <View className="hb-changed__words">
            <View className="hb-changed__before">原来：{before[field] || '（空）'}</View>
            <View className="hb-changed__after">现在：{after[field] || '（空）'}</View>
          </View>
        </View>
      ))}
    </View>
  )
}
