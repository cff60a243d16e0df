/** One phrase: its words, its place, or out with it. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Draft, DraftPhrase } from '@nuanyu/types/handbook'
import { tones } from '@nuanyu/types/handbook'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand } from '../../cloud'
import { Button, ChipGroup, Field, Notice, Sheet } from '../../ui'
import { neighbours } from './neighbours'
import { WordsFields } from './WordsFields'

interface ChangeSheetProps {
  draft: Draft
  phrase: DraftPhrase
  onDone: (draft: Draft) => void
  onStale: () => void
  onClose: () => void
}

const MEANINGS = [
  { id: 'same', label: '意思没变，换个说法', hint: '患者听到的次数接着算' },
  { id: 'other', label: '换成另一句话', hint: '原句撤下，新句从零算起' },
]

export function ChangeSheet({ draft, phrase, onDone, onStale, onClose }: ChangeSheetProps) {
  const [words, setWords] = useState({ scene: phrase.scene, text: phrase.text, note: phrase.note })
  const [meaning, setMeaning] = useState<'same' | 'other'>('same')
  const options = { onConflict: onStale }
  const change = useCommand('handbook.changePhrase', options)
  const retire = useCommand('handbook.retirePhrase', options)
  const restore = useCommand('handbook.restorePhrase', options)
  const move = useCommand('handbook.movePhrase', options)
  const { marks, unshown } = placeProblems(change.fieldErrors, ['text', 'scene', 'note'])
  const label = draft.kinds.find(({ id }) => id === phrase.postKind)?.label ?? phrase.postKind
  const reworded = words.text !== phrase.text && phrase.state !== 'added'
  const { up, down } = neighbours(draft.phrases, phrase)
  const busy = [change, retire, restore, move].some((command) => command.busy)
  const error = [change, retire, restore, move].map((command) => command.error).find(Boolean)
  const one = () => ({ commandId: newCommandId(), version: draft.version, phraseId: phrase.id })
  const done = (next: Draft | null, said: string, close = true) => {
    if (!next) return
    void Taro.showToast({ title: said, icon: 'success' })
    onDone(next)
    if (close) onClose()
  }
  return (
    <Sheet
      id="phrase-change"
      open
      title={`${label} · ${tones[phrase.tone]}`}
      confirm="保存"
      busy={busy}
      onConfirm={() => void change.run({ ...one(), ...words, meaning }).then((next) => done(next, '已保存'))}
      onCancel={onClose}
    >
      {error && (error.code !== 'VALIDATION' || unshown.length > 0) && (
        <Notice tone="bad" title={unshown.join('；') || error.message} />
      )}
      <WordsFields
        id="phrase-change"
        draft={draft}
        postKind={phrase.postKind}
        tone={phrase.tone}
        value={words}
        marks={marks}
        onChange={(part, path) => {
          setWords({ ...words, ...part })
          change.clear(path)
        }}
      />
      {reworded && (
        <Field label="改的是说法，还是意思">
          <ChipGroup
            id="phrase-meaning"
            single
            stacked
            options={MEANINGS}
            value={[meaning]}
            onChange={([chosen]) => setMeaning(chosen === 'other' ? 'other' : 'same')}
          />
        </Field>
      )}
      <View className="hb-actions">
        <Button
          id="phrase-up"
          kind="quiet"
          small
          inline
          icon="arrow-up"
          disabled={up === undefined || busy}
          onClick={() => void move.run({ ...one(), before: up ?? null }).then((next) => done(next, '已上移', false))}
        >
          上移
        </Button>
        <Button
          id="phrase-down"
          kind="quiet"
          small
          inline
          icon="arrow-down"
          disabled={down === undefined || busy}
          onClick={() => void move.run({ ...one(), before: down ?? null }).then((next) => done(next, '已下移', false))}
        >
          下移
        </Button>
        {phrase.state === 'changed' && (
          <Button
            id="phrase-restore"
            kind="quiet"
            small
            inline
            icon="refresh"
            disabled={busy}
            onClick={() => void restore.run(one()).then((next) => done(next, '已恢复'))}
          >
            恢复原句
          </Button>
        )}
        <Button
          id="phrase-retire"
          kind="quiet"
          small
          inline
          icon="trash"
          disabled={busy}
          onClick={() => void retire.run(one()).then((next) => done(next, '已撤下'))}
        >
          撤下这句
        </Button>
      </View>
    </Sheet>
  )
}
