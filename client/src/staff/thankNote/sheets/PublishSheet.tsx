import type { PublishScope } from '@nuanyu/types/thanks'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Refusal } from '../../../features/case/Refusal'
import { NotePaper } from '../../../features/thanks/NotePaper'
import { privacySigns } from '../../../features/words/privacyHints'
import { ChipGroup, Columns, Field, Notice, Segmented, Sheet, TextArea } from '../../../ui'
import { sayPhoto } from '../NoteBody'
import { type NoteStep, useNoteCommand } from '../useNoteCommand'

type Scope = Exclude<PublishScope, 'none'>

const SCOPES = [
  { id: 'public', label: '感谢墙' },
  { id: 'internal', label: '院内墙' },
] as const

/** The text as it will hang there, beside what was written; and one look at it before. */
export function PublishSheet(step: NoteStep) {
  const { view } = step
  const { staffOnly } = view
  const notYet = staffOnly?.notYet ?? { internal: [], public: [] }
  const [scope, setScope] = useState<Scope>(
    notYet.public.length > 0 && notYet.internal.length === 0 ? 'internal' : 'public',
  )
  const [text, setText] = useState(staffOnly?.suggestion ?? '')
  const [chosen, setChosen] = useState<string[]>([])
  const { send, busy, marks, clear, refusal } = useNoteCommand('publish', step, ['scope', 'text', 'photos'])
  const why = notYet[scope]
  const signs = privacySigns(text)
  // What cannot go on a wall is not offered; why it cannot is said below.
  const photos = view.photos
    .map((photo, index) => ({ photo, id: String(index), label: `第 ${String(index + 1)} 张` }))
    .filter(({ photo }) => photo.safe === true && photo.clear === true)
  const left = view.photos.flatMap((photo, index) =>
    photo.safe === true && photo.clear === true ? [] : [`第 ${String(index + 1)} 张${sayPhoto(photo)}`],
  )
  return (
    <Sheet
      id="note-publish"
      open
      title="公布这份感谢"
      confirm={scope === 'public' ? '放上感谢墙' : '放上院内墙'}
      confirmDisabled={why.length > 0}
      busy={busy}
      onCancel={step.onClose}
      onConfirm={() => void send({ scope, text, shownPhotos: chosen.map(Number) })}
    >
      <Refusal {...refusal} />
      <Field label="放在哪里" required error={marks.scope}>
        <Segmented id="note-publish-scope" label="放在哪里" options={SCOPES} value={scope} onChange={setScope} />
      </Field>
      {why.length > 0 && (
        <Notice id="note-publish-not-yet" tone="warn" title="现在还不能放在这里">
          {why.map((reason) => (
            <View key={reason}>{reason}</View>
          ))}
        </Notice>
      )}
      <Columns>
        <Field label="作者写的">
          <View id="note-publish-words" className="note-own-words">
            {view.words === '' ? '没有写文字。' : view.words}
          </View>
        </Field>
        <Field
          label="公布的文字"
          required={view.form === 'letter'}
          hint="找到的电话、床号、病情等已经遮住，请再看一遍；不改变原意。"
          error={marks.text}
        >
          <TextArea
            id="note-publish-text"
            value={text}
            label="公布的文字"
            maxLength={2000}
            lines={6}
            onChange={(next) => {
              setText(next)
              clear('text')
            }}
          />
          {signs.length > 0 && (
            <Notice id="note-publish-privacy" tone="warn" icon="shield">
              里面有{signs.join('、')}，请删掉。
            </Notice>
          )}
        </Field>
      </Columns>
      {view.photos.length > 0 && (
        <Field
          label="公布哪些照片"
          hint={left.length > 0 ? `不能公布：${left.join('；')}` : undefined}
          error={marks.photos}
        >
          <ChipGroup
            id="note-publish-photos"
            options={photos}
            value={chosen}
            onChange={(next) => {
              setChosen(next)
              clear('photos')
            }}
          />
        </Field>
      )}
      <Field label="公布后是这样">
        <NotePaper
          id="note-publish-preview"
          form={view.form}
          to={view.to}
          text={text}
          photos={chosen.map((index) => view.photos[Number(index)]?.url ?? '')}
          signed={view.signed}
          month=""
        />
      </Field>
    </Sheet>
  )
}
