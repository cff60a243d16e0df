/** One step on an order: what will happen, what is to be written, evidence. What was typed survives until it is sent. */
import { View } from '@tarojs/components'
import type { Input } from '@nuanyu/types/actions'
import type { OrderView } from '@nuanyu/types/orders'
import Taro from '@tarojs/taro'
import { newCommandId, placeProblems, useCommand, useDraft } from '../../cloud'
import { DateInput, Sheet, TextArea } from '../../ui'
import { Refusal } from '../case/Refusal'
import { FormField } from '../form/FormField'
import { PhotosField } from '../photos/PhotosField'
import { usePhotos } from '../photos/usePhotos'
import { freshWritten, isEmptyWritten } from './form'
import { type PlainStep, wordsOf } from './steps'

export interface StepProps {
  view: OrderView
  onClose: () => void
  onReload: () => void
  onDone: (view: OrderView) => void
}

export function StepSheet({ step, view, onClose, onReload, onDone }: StepProps & { step: PlainStep }) {
  const draft = useDraft(`draft:order-${step}-${view.id}`, freshWritten, isEmptyWritten)
  const photos = usePhotos(draft.value.photos, (names) => draft.patch({ photos: names }))
  const command = useCommand(`orders.${step}`, { onConflict: onReload })
  const words = wordsOf(step)
  const path = words.day?.path ?? 'day'
  const { marks, unshown } = placeProblems(command.fieldErrors, ['text', path, 'photos'])
  const { commandId, text } = draft.value
  const day = draft.value.day || view.days.from
  /** Written differently it is another intention. */
  const change = (part: { text?: string; day?: string }, field: string) => {
    draft.patch({ ...part, commandId: newCommandId() })
    command.clear(field)
  }
  const send = async () => {
    const on = { commandId, orderId: view.id, version: view.version }
    const said = {
      ...on,
      ...(words.text && { text }),
      ...(words.day && { [words.day.path]: day }),
    } as Input<'orders.plan'>
    const after = await command.run(async () =>
      words.photos ? { ...said, photos: await photos.upload(commandId) } : said,
    )
    if (!after) return
    photos.clear()
    draft.discard()
    void Taro.showToast({ title: words.done, icon: 'success' })
    onDone(after)
  }
  return (
    <Sheet
      id={`order-${step}-sheet`}
      open
      title={words.title}
      confirm={words.confirm}
      danger={words.danger === true}
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
      <View className="order-lead">{words.says}</View>
      {words.text && (
        <FormField path="text" label={words.text.label} required error={marks.text}>
          <TextArea
            id={`order-${step}-text`}
            label={words.text.label}
            value={text}
            maxLength={words.text.max}
            lines={4}
            placeholder={words.text.placeholder}
            onChange={(next) => change({ text: next }, 'text')}
          />
        </FormField>
      )}
      {words.day && (
        <FormField path={path} label={words.day.label} required error={marks[path]}>
          <DateInput
            id={`order-${step}-day`}
            label={words.day.label}
            value={day}
            min={view.days.from}
            max={view.days.to}
            onChange={(next) => change({ day: next }, path)}
          />
        </FormField>
      )}
      {words.photos && (
        <PhotosField
          id={`order-${step}-photos`}
          label="佐证照片"
          note="不要拍到患者和病历"
          photos={photos}
          error={marks.photos}
          onTouch={() => {
            draft.patch({ commandId: newCommandId() })
            command.clear('photos')
          }}
        />
      )}
    </Sheet>
  )
}
