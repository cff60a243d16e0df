import Taro from '@tarojs/taro'
import type { OwnFinding } from '@nuanyu/types/findings'
import { newCommandId, placeProblems, useCommand, useDraft } from '../../cloud'
import { Refusal } from '../../features/case/Refusal'
import { PhotosField } from '../../features/photos/PhotosField'
import { usePhotos } from '../../features/photos/usePhotos'
import { Field, Notice, Sheet, TextArea } from '../../ui'

interface AnswerSheetProps {
  finding: OwnFinding
  kind: 'accept' | 'appeal'
  onDone: (finding: OwnFinding) => void
  onReload: () => void
  onClose: () => void
}

interface Answer {
  commandId: string
  text: string
  photos: string[]
}

const isEmpty = ({ text, photos }: Answer) => text.trim() === '' && photos.length === 0

/** It stays on the device until it is sent: one does not write such a thing in one go. */
export function AnswerSheet({ finding, kind, onDone, onReload, onClose }: AnswerSheetProps) {
  const key = `draft:check:${finding.id}`
  const draft = useDraft<Answer>(key, () => ({ commandId: newCommandId(), text: '', photos: [] }), isEmpty)
  const photos = usePhotos(draft.value.photos, (names) => draft.patch({ photos: names }))
  const accept = useCommand('findings.accept', { onConflict: onReload })
  const appeal = useCommand('findings.appeal', { onConflict: onReload })
  const command = { accept, appeal }[kind]
  const { marks, unshown } = placeProblems(command.fieldErrors, ['text', 'photos'])
  const send = async () => {
    const { commandId, text } = draft.value
    const after = await command.run(async () => ({
      commandId,
      findingId: finding.id,
      version: finding.version,
      text,
      photos: await photos.upload(commandId),
    }))
    if (after === null) return
    photos.clear()
    draft.discard()
    void Taro.showToast({ title: '已提交', icon: 'success' })
    onDone(after)
  }
  const agrees = kind === 'accept'
  return (
    <Sheet
      id={`check-${kind}-sheet`}
      open
      title={agrees ? '认可并说明' : '提出异议'}
      confirm={agrees ? '提交，认可' : '提交异议'}
      cancel="先存着"
      busy={command.busy}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      <Refusal
        error={command.error}
        unshown={unshown}
        onReload={() => {
          draft.patch({ commandId: newCommandId() })
          command.clear()
          onReload()
        }}
      />
      {draft.restored && <Notice icon="edit">已恢复上次没有提交的内容。</Notice>}
      <Notice icon="info">
        {agrees
          ? '认可后由党委办公室认定并处理，提交后不能改。'
          : '党委办公室会重新看证据和您的说明再认定，提交后不能改。'}
      </Notice>
      <Field label={agrees ? '当时的情况' : '为什么有异议'} required={!agrees} optional={agrees} error={marks.text}>
        <TextArea
          id="check-answer-text"
          label="说明"
          value={draft.value.text}
          maxLength={1000}
          lines={6}
          placeholder="当时在做什么、为什么这样处理；有记录或同事可以证明的也请写上。"
          onChange={(text) => {
            draft.patch({ text })
            command.clear('text')
          }}
        />
      </Field>
      <PhotosField
        id="check-answer-photos"
        label="材料照片"
        photos={photos}
        error={marks.photos}
        onTouch={() => command.clear('photos')}
      />
    </Sheet>
  )
}
