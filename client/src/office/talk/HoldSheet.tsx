import { View } from '@tarojs/components'
import type { TalkView } from '@nuanyu/types/talks'
import { useState } from 'react'
import { StepSheet } from '../../features/steps/StepSheet'
import { daysAfter, today } from '../../features/time/day'
import { Button, DateInput, Field, TextInput } from '../../ui'

interface HoldSheetProps {
  talk: TalkView
  onDone: (talk: TalkView) => void
  onReload: () => void
  onClose: () => void
}

/** What was said, who was there, what was promised and until when. The person reads it and confirms. */
export function HoldSheet({ talk, ...after }: HoldSheetProps) {
  const [present, setPresent] = useState('')
  const [promised, setPromised] = useState<{ text: string; by: string }[]>([])
  const changed = (index: number, part: Partial<{ text: string; by: string }>) =>
    promised.map((one, at) => (at === index ? { ...one, ...part } : one))
  const promise = (next: typeof promised, clear: (path: string) => void) => {
    setPromised(next)
    clear('commitments')
  }
  return (
    <StepSheet
      {...after}
      id="talk-hold-sheet"
      action="talks.hold"
      title="谈话记录"
      confirm="保存，请本人确认"
      says="保存后不能改，本人看得到全文，可以补充。办结要由另一位同事来定。"
      done="已保存"
      label="谈了什么"
      path="said"
      maxLength={2000}
      fields={['present', 'commitments']}
      input={(said, commandId) => ({
        commandId,
        talkId: talk.id,
        version: talk.version,
        present: present
          .split(/[、，,\s]+/)
          .map((name) => name.trim())
          .filter((name) => name !== ''),
        said,
        commitments: promised.filter(({ text }) => text.trim() !== ''),
      })}
    >
      {(marks, clear) => (
        <>
          <Field label="谁参加了" required hint="除本人外，用顿号隔开。" error={marks['present']}>
            <TextInput
              id="talk-present"
              label="谁参加了"
              value={present}
              placeholder="例如：方铮、孟佳"
              onChange={(next) => {
                setPresent(next)
                clear('present')
              }}
            />
          </Field>
          <Field label="说定的事" optional hint="做什么，哪天前。" error={marks['commitments']}>
            {promised.map(({ text, by }, index) => (
              <Field key={String(index)} label={`第 ${String(index + 1)} 件`}>
                <View className="steps-fields">
                  <TextInput
                    id={`talk-promise-${String(index)}`}
                    label="做什么"
                    maxLength={200}
                    value={text}
                    placeholder="例如：夜班增加一名护士"
                    onChange={(next) => promise(changed(index, { text: next }), clear)}
                  />
                  <DateInput
                    id={`talk-promise-by-${String(index)}`}
                    label="哪天前"
                    value={by}
                    min={today()}
                    onChange={(next) => promise(changed(index, { by: next }), clear)}
                  />
                </View>
              </Field>
            ))}
            {promised.length < 10 && (
              <Button
                id="talk-promise-add"
                kind="secondary"
                small
                inline
                icon="plus"
                onClick={() => promise([...promised, { text: '', by: daysAfter(today(), 14) }], clear)}
              >
                加一件
              </Button>
            )}
          </Field>
        </>
      )}
    </StepSheet>
  )
}
