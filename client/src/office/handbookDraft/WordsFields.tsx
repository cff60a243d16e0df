/** Scene, words, and why they help or what to say instead. */
import type { Draft, Tone } from '@nuanyu/types/handbook'
import { MAX_NOTE, MAX_SCENE, MAX_TEXT } from '@nuanyu/types/handbook'
import type { FieldProblems } from '../../cloud'
import { FormField } from '../../features/form/FormField'
import { ChipGroup, TextArea, TextInput } from '../../ui'

export interface WordsValue {
  scene: string
  text: string
  note: string
}

interface WordsFieldsProps {
  id: string
  draft: Draft
  postKind: string
  tone: Tone
  value: WordsValue
  marks: FieldProblems
  onChange: (change: Partial<WordsValue>, path: string) => void
}

export function WordsFields({ id, draft, postKind, tone, value, marks, onChange }: WordsFieldsProps) {
  const like = draft.phrases.filter((phrase) => phrase.postKind === postKind && phrase.tone === tone)
  const scenes = [...new Set(like.map(({ scene }) => scene))].map((scene) => ({ id: scene, label: scene }))
  return (
    <>
      <FormField path="text" label="用语" required error={marks.text}>
        <TextArea
          id={`${id}-text`}
          value={value.text}
          onChange={(text) => onChange({ text: text.replace(/\n/g, '') }, 'text')}
          maxLength={MAX_TEXT}
          lines={2}
          label="用语"
          placeholder={tone === 'warm' ? '原话，像平时说的那样' : '不该说的原话'}
        />
      </FormField>
      <FormField path="scene" label="场景" required error={marks.scene} hint="什么时候说">
        {scenes.length > 0 && (
          <ChipGroup
            id={`${id}-scene-chip`}
            single
            options={scenes}
            value={[value.scene]}
            onChange={([scene]) => onChange({ scene: scene ?? '' }, 'scene')}
          />
        )}
        <TextInput
          id={`${id}-scene`}
          value={value.scene}
          onChange={(scene) => onChange({ scene }, 'scene')}
          maxLength={MAX_SCENE}
          label="场景"
          placeholder="点选上面的，或另写一个"
        />
      </FormField>
      <FormField
        path="note"
        label={tone === 'warm' ? '为什么好' : '可以改说哪一句'}
        optional
        error={marks.note}
        hint={tone === 'warm' ? '职工阅读时看到' : '职工阅读和小测时看到，最好写上'}
      >
        <TextArea
          id={`${id}-note`}
          value={value.note}
          onChange={(note) => onChange({ note: note.replace(/\n/g, '') }, 'note')}
          maxLength={MAX_NOTE}
          lines={2}
          label={tone === 'warm' ? '为什么好' : '可以改说哪一句'}
        />
      </FormField>
    </>
  )
}
