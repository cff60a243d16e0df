/** Choices in the order in which they are offered: a row each, and a sheet for what is behind it. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { newCommandId } from '../../cloud'
import { fieldId } from '../../features/form/FormField'
import { Button, Card, classes, Icon, Pressable, StateTag } from '../../ui'
import { ItemSheet } from './ItemSheet'
import type { PartProps } from './part'
import { changedAt, type Item, moved, newItem, problemsBelow } from './value'

/** Their meaning is the software's; only how they are called is the hospital's. */
const FIXED = 'postMarks'

export function ListPart(props: PartProps<Item[]>) {
  const { kind, value, onChange, problems, impact, saved } = props
  const [open, setOpen] = useState<string | null>(null)
  const at = value.findIndex(({ id }) => id === open)
  const item = value[at]
  const add = () => {
    const made = newItem(kind, `c-${newCommandId().toLowerCase()}`.slice(0, 36))
    onChange?.([...value, made])
    setOpen(made.id)
  }
  const close = () => {
    // What was added and left without a name was a mistake.
    if (item && item.label.trim() === '' && !saved.includes(item.id)) onChange?.(value.filter((_, i) => i !== at))
    setOpen(null)
  }
  return (
    <>
      <Card id="setting-list" flush>
        {value.map((one, index) => (
          <Row
            key={one.id}
            item={one}
            impact={impact[one.id]}
            errors={problemsBelow(problems, String(index))}
            index={index}
            onOpen={() => setOpen(one.id)}
            {...(onChange
              ? {
                  onMove: (by: -1 | 1) => onChange(moved(value, index, by)),
                  first: index === 0,
                  last: index === value.length - 1,
                }
              : {})}
          />
        ))}
      </Card>
      {onChange && kind !== FIXED && (
        <View className="setting-add">
          <Button id="item-add" kind="secondary" icon="plus" onClick={add}>
            加一项
          </Button>
        </View>
      )}
      {item && (
        <ItemSheet
          key={item.id}
          kind={kind}
          item={item}
          index={at}
          saved={saved.includes(item.id)}
          fixed={kind === FIXED}
          impact={impact[item.id]}
          problems={problems}
          onClose={close}
          {...(onChange
            ? {
                onChange: (part: Partial<Item>) => onChange(changedAt(value, at, part)),
                onReplace: (whole: Item | null) =>
                  onChange(value.flatMap((one, i) => (i !== at ? [one] : whole === null ? [] : [whole]))),
              }
            : {})}
        />
      )}
    </>
  )
}

interface RowProps {
  item: Item
  index: number
  impact: string | undefined
  errors: string[]
  onOpen: () => void
  onMove?: (by: -1 | 1) => void
  first?: boolean
  last?: boolean
}

function Row({ item, index, impact, errors, onOpen, onMove, first = false, last = false }: RowProps) {
  const { id, label, retired } = item
  const note = [item.lane === 'discipline' ? '直接转纪检监察室' : '', impact ?? ''].filter(Boolean).join(' · ')
  return (
    <View id={fieldId(`value.${String(index)}`)} className={classes('item', retired && 'item--retired')}>
      <View className="item__line">
        <Pressable id={`item-${id}`} className="item__open" onClick={onOpen}>
          <View className="item__words">
            <View className="item__label">{label === '' ? '（还没有名称）' : label}</View>
            {note !== '' && <View className="item__note">{note}</View>}
            {(item.text ?? item.explained) !== undefined && (
              <View className="item__excerpt">{item.text ?? item.explained}</View>
            )}
          </View>
          {retired && <StateTag tone="muted" text="已停用" />}
        </Pressable>
        {onMove && (
          <>
            <Pressable
              id={`item-up-${id}`}
              className="item__move"
              label={`上移“${label}”`}
              disabled={first}
              onClick={() => onMove(-1)}
            >
              <Icon name="arrow-up" />
            </Pressable>
            <Pressable
              id={`item-down-${id}`}
              className="item__move"
              label={`下移“${label}”`}
              disabled={last}
              onClick={() => onMove(1)}
            >
              <Icon name="arrow-down" />
            </Pressable>
          </>
        )}
      </View>
      {errors.length > 0 && <View className="item__error">{errors.join('；')}</View>}
    </View>
  )
}
