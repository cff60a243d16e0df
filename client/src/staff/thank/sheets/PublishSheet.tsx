import { View } from '@tarojs/components'
import { useState } from 'react'
import { Refusal } from '../../../features/case/Refusal'
import { NotePhotos } from '../../../features/thanks/NotePhotos'
import { useNoteCommand } from '../../../features/thanks/useNoteCommand'
import { WallCard } from '../../../features/thanks/WallCard'
import { Field, Notice, Segmented, Sheet, TextArea } from '../../../ui'
import type { SheetProps } from './props'

const SCOPES = [
  { id: 'public', label: '感谢墙（公开）' },
  { id: 'internal', label: '院内感谢墙' },
] as const

/** The author's own words, masked and shortened, as they will hang there. */
export function PublishSheet({ view, query, onClose }: SheetProps) {
  const { staffOnly, published, form, to, words, photos, signed } = view
  const notYet = staffOnly?.notYet ?? { internal: [], public: [] }
  const [scope, setScope] = useState<'public' | 'internal'>(notYet.public.length === 0 ? 'public' : 'internal')
  const [text, setText] = useState(published?.text ?? staffOnly?.suggestion ?? '')
  const [shown, setShown] = useState<number[]>([])
  const step = useNoteCommand('publish', view, query, ['text', 'shownPhotos'])
  const problems = notYet[scope]
  const send = async () => {
    if (await step.send({ scope, text, shownPhotos: shown })) onClose()
  }
  return (
    <Sheet
      id="note-publish-sheet"
      open
      title="公布这份感谢"
      confirm={scope === 'public' ? '放上感谢墙' : '在院内公布'}
      confirmDisabled={problems.length > 0}
      busy={step.busy}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      <Refusal {...step.refusal} />
      <Field label="公布在哪里" required>
        <Segmented id="publish-scope" options={SCOPES} value={scope} onChange={setScope} />
      </Field>
      {problems.length > 0 && (
        <Notice id="publish-problems" tone="warn" title="还不能公布在这里">
          {problems.join('；')}
        </Notice>
      )}
      {words !== '' && (
        <>
          <Field label="作者的原话">
            <View className="note-original note-words">{words}</View>
          </Field>
          <Field
            label="公布的文字"
            required
            hint="只能遮住或省略，省略的地方写“……”，不能改写。姓名、电话、床号、病情已经遮了一遍。"
            error={step.fieldErrors.text}
          >
            <TextArea
              id="publish-text"
              value={text}
              label="公布的文字"
              onChange={(next) => {
                setText(next)
                step.clear('text')
              }}
              maxLength={2000}
              lines={5}
            />
          </Field>
        </>
      )}
      {photos.length > 0 && (
        <Field
          label="公布的照片"
          optional={words !== ''}
          hint="没有人脸、姓名的才选。没有通过内容检测的不能选。"
          error={step.fieldErrors.shownPhotos}
        >
          <NotePhotos
            id="publish"
            photos={photos}
            chosen={shown}
            may={({ safe }) => safe === true}
            onChoose={(next) => {
              setShown(next)
              step.clear('shownPhotos')
            }}
          />
        </Field>
      )}
      <Field label="墙上会是这样">
        <View className="note-preview">
          <WallCard
            id="publish-preview"
            entry={{ form, to, text, photos: shown.map((index) => photos[index]?.url ?? ''), signed, month: '' }}
          />
        </View>
      </Field>
    </Sheet>
  )
}
