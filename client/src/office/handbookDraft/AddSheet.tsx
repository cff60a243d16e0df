import Taro from '@tarojs/taro'
import type { Draft, Tone } from '@nuanyu/types/handbook'
import { tones } from '@nuanyu/types/handbook'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand } from '../../cloud'
import { Notice, Sheet } from '../../ui'
import { WordsFields, type WordsValue } from './WordsFields'

interface AddSheetProps {
  draft: Draft
  postKind: string
  tone: Tone
  onDone: (draft: Draft) => void
  onStale: () => void
  onClose: () => void
}

const EMPTY: WordsValue = { scene: '', text: '', note: '' }

export function AddSheet({ draft, postKind, tone, onDone, onStale, onClose }: AddSheetProps) {
  const [commandId] = useState(newCommandId)
  const [words, setWords] = useState(EMPTY)
  const add = useCommand('handbook.addPhrase', { onConflict: onStale })
  const { marks, unshown } = placeProblems(add.fieldErrors, ['text', 'scene', 'note'])
  const label = draft.kinds.find(({ id }) => id === postKind)?.label ?? postKind
  const send = async () => {
    const next = await add.run({ commandId, version: draft.version, postKind, tone, ...words })
    if (!next) return
    void Taro.showToast({ title: '已加上', icon: 'success' })
    onDone(next)
    onClose()
  }
  return (
    <Sheet
      id="phrase-add"
      open
      title={`${label}：加一句${tones[tone]}`}
      confirm="加上"
      busy={add.busy}
      onConfirm={() => void send()}
      onCancel={onClose}
    >
      {add.error && (add.error.code !== 'VALIDATION' || unshown.length > 0) && (
        <Notice tone="bad" title={unshown.join('；') || add.error.message} />
      )}
      <WordsFields
        id="phrase-add"
        draft={draft}
        postKind={postKind}
        tone={tone}
        value={words}
        marks={marks}
        onChange={(change, path) => {
          setWords({ ...words, ...change })
          add.clear(path)
        }}
      />
    </Sheet>
  )
}
