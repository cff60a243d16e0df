/**
 * Questions put together from the hospital's own lists and handbook, and in one's own words.
 *
 *   <ItemPicker id="plan-call" offered={choices} value={items} onChange={setItems} />
 */
import { View } from '@tarojs/components'
import {
  type AnswerKind,
  answerKinds,
  type CheckItem,
  type ItemSource,
  MAX_ITEMS,
  type OfferedItem,
  type PlanChoices,
} from '@nuanyu/types/inspection'
import { useState } from 'react'
import { newCommandId } from '../../cloud'
import { Button, ChipGroup, Field, Icon, Pressable, SelectInput, Sheet, TextInput } from '../../ui'
import './itemPicker.scss'

interface ItemPickerProps {
  id: string
  offered: Pick<PlanChoices, 'items' | 'sources' | 'postKinds'>
  value: CheckItem[]
  onChange: (items: CheckItem[]) => void
}

const WEIGHTS = [1, 2, 3, 4, 5].map((n) => ({ id: String(n), label: `权重 ${String(n)}` }))

export function ItemPicker({ id, offered, value, onChange }: ItemPickerProps) {
  const [open, setOpen] = useState(false)
  const change = (itemId: string, part: Partial<CheckItem>) =>
    onChange(value.map((item) => (item.id === itemId ? { ...item, ...part } : item)))
  return (
    <View>
      {value.length === 0 && <View className="item-picker__none">还没有选。一般 5 到 8 题，三分钟能问完。</View>}
      {value.map((item, index) => (
        <View key={item.id} className="item-picker__one">
          <View className="item-picker__words">
            <View>
              {index + 1}. {item.text}
            </View>
            <View className="item-picker__note">{answerKinds[item.answer]}</View>
          </View>
          <View className="item-picker__weight">
            <SelectInput
              id={`${id}-weight-${item.id}`}
              label={`第 ${String(index + 1)} 题的权重`}
              options={WEIGHTS}
              value={String(item.weight)}
              onChange={(weight) => change(item.id, { weight: Number(weight) })}
            />
          </View>
          <Pressable
            id={`${id}-remove-${item.id}`}
            label={`去掉第 ${String(index + 1)} 题`}
            className="item-picker__remove"
            onClick={() => onChange(value.filter((other) => other.id !== item.id))}
          >
            <Icon name="close" />
          </Pressable>
        </View>
      ))}
      <View className="item-picker__add">
        <Button id={`${id}-add`} kind="secondary" icon="plus" inline onClick={() => setOpen(true)}>
          选题（{value.length}/{MAX_ITEMS}）
        </Button>
      </View>
      {open && <Choose id={id} offered={offered} value={value} onChange={onChange} onClose={() => setOpen(false)} />}
    </View>
  )
}

function Choose({ id, offered, value, onChange, onClose }: ItemPickerProps & { onClose: () => void }) {
  const [source, setSource] = useState<ItemSource>('voices')
  const [postKind, setPostKind] = useState('')
  const phrases = source === 'warm' || source === 'forbidden'
  const shown = offered.items.filter(
    (item) => item.source === source && (!phrases || postKind === '' || item.postKind === postKind),
  )
  const chosen = value.filter((item) => item.source === source).map((item) => item.id)
  const choose = (ids: string[]) => {
    const hidden = chosen.filter((one) => shown.every((item) => item.id !== one))
    const kept = value.filter((item) => item.source !== source || ids.includes(item.id) || hidden.includes(item.id))
    const added = shown.filter((item) => ids.includes(item.id) && kept.every((other) => other.id !== item.id))
    onChange([...kept, ...added.map(plain)].slice(0, MAX_ITEMS))
  }
  return (
    <Sheet id={`${id}-sheet`} open title="选题" cancel="选好了" onCancel={onClose}>
      <Field label="从哪里选">
        <SelectInput
          id={`${id}-source`}
          label="从哪里选"
          options={offered.sources.map((one) => ({ id: one.source, label: one.label }))}
          value={source}
          onChange={(next) => setSource(next as ItemSource)}
        />
      </Field>
      {phrases && (
        <Field label="哪个岗位说的">
          <SelectInput
            id={`${id}-post`}
            label="哪个岗位说的"
            placeholder="全部岗位"
            options={offered.postKinds}
            value={postKind}
            onChange={setPostKind}
          />
        </Field>
      )}
      {source === 'own' ? (
        <Own id={id} full={value.length >= MAX_ITEMS} onAdd={(item) => onChange([...value, item])} />
      ) : (
        <ChipGroup
          id={`${id}-items`}
          stacked
          options={shown.map((item) => ({ id: item.id, label: item.text }))}
          value={chosen}
          onChange={choose}
        />
      )}
      <View className="item-picker__none">
        已选 {value.length} 题，最多 {MAX_ITEMS} 题。
      </View>
    </Sheet>
  )
}

function Own({ id, full, onAdd }: { id: string; full: boolean; onAdd: (item: CheckItem) => void }) {
  const [text, setText] = useState('')
  const [answer, setAnswer] = useState<AnswerKind>('good_yes')
  return (
    <>
      <Field label="自己写一题">
        <TextInput id={`${id}-own`} label="自己写一题" value={text} maxLength={80} onChange={setText} />
      </Field>
      <Field label="怎么回答">
        <SelectInput
          id={`${id}-own-answer`}
          label="怎么回答"
          options={(Object.keys(answerKinds) as AnswerKind[]).map((one) => ({ id: one, label: answerKinds[one] }))}
          value={answer}
          onChange={(next) => setAnswer(next as AnswerKind)}
        />
      </Field>
      <Button
        id={`${id}-own-add`}
        kind="secondary"
        icon="plus"
        disabled={full || text.trim().length < 2}
        onClick={() => {
          onAdd({ id: `own-${newCommandId().slice(0, 12)}`, text: text.trim(), source: 'own', answer, weight: 1 })
          setText('')
        }}
      >
        加上这一题
      </Button>
    </>
  )
}

function plain({ id, text, source, answer, weight }: OfferedItem): CheckItem {
  return { id, text, source, answer, weight }
}
