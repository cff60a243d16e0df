import { View } from '@tarojs/components'
import type { AnswerKind, CheckItem } from '@nuanyu/types/inspection/items'
import { answerKinds } from '@nuanyu/types/inspection/items'
import { useState } from 'react'
import { newCommandId } from '../../cloud'
import '../../features/steps/steps.scss'
import { Button, Field, ListRow, SelectInput, TextInput } from '../../ui'

interface OwnItemProps {
  items: readonly CheckItem[]
  onAdd: (item: CheckItem) => void
  onRemove: (id: string) => void
}

const KINDS = (Object.keys(answerKinds) as AnswerKind[]).map((id) => ({ id, label: answerKinds[id] }))

/** A line that no list of the hospital has. */
export function OwnItem({ items, onAdd, onRemove }: OwnItemProps) {
  const [text, setText] = useState('')
  const [answer, setAnswer] = useState<AnswerKind>('good_yes')
  return (
    <Field label="自己写的" optional>
      {items.map((item) => (
        <ListRow
          key={item.id}
          title={item.text}
          note={answerKinds[item.answer]}
          aside={
            <Button kind="quiet" small inline label={`去掉“${item.text}”`} onClick={() => onRemove(item.id)}>
              去掉
            </Button>
          }
        />
      ))}
      <View className="steps-fields">
        <TextInput
          id="schedule-own-text"
          label="看什么"
          maxLength={80}
          value={text}
          placeholder="例如：按铃后两分钟内有人到床前"
          onChange={setText}
        />
        <SelectInput
          id="schedule-own-answer"
          label="怎么答"
          options={KINDS}
          value={answer}
          onChange={(next) => setAnswer(next as AnswerKind)}
        />
        <Button
          id="schedule-own-add"
          kind="secondary"
          small
          inline
          icon="plus"
          disabled={text.trim().length < 2}
          onClick={() => {
            onAdd({ id: `own-${newCommandId()}`, text: text.trim(), source: 'own', answer, weight: 1 })
            setText('')
          }}
        >
          加进清单
        </Button>
      </View>
    </Field>
  )
}
