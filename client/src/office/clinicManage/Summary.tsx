import { Image, View } from '@tarojs/components'
import { type ClinicManage, VISITS_SHOWN_FROM } from '@nuanyu/types/clinic'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand } from '../../cloud'
import { Refusal } from '../../features/case/Refusal'
import { FormField } from '../../features/form/FormField'
import { PhotosField } from '../../features/photos/PhotosField'
import { usePhotos } from '../../features/photos/usePhotos'
import { Button, Card, Pressable, Segmented, StateTag, TextArea } from '../../ui'

interface SummaryProps {
  view: ClinicManage
  writing: boolean
  onWrite: () => void
  onClose: () => void
  onChanged: (view: ClinicManage) => void
  onReload: () => void
}

/** What came of it, in words and photos; shown to everybody only when somebody says so. */
export function Summary(props: SummaryProps) {
  const { view, writing } = props
  if (writing) return <Writing {...props} />
  const { summary } = view
  if (summary === null) return null
  return (
    <Card
      id="manage-summary"
      title="总结"
      note={summary.by}
      aside={<StateTag tone={summary.shown ? 'good' : 'muted'} text={summary.shown ? '患者能看到' : '只内部看'} />}
    >
      <View>{summary.text}</View>
      {summary.photos.length > 0 && (
        <View className="manage-photos">
          {summary.photos.map(({ id, url }) =>
            url === '' ? null : <Image key={id} className="manage-photos__one" src={url} mode="aspectFill" lazyLoad />,
          )}
        </View>
      )}
    </Card>
  )
}

const SHOWN = [
  { id: 'yes', label: '公开给患者看' },
  { id: 'no', label: '只内部看' },
] as const

function Writing({ view, onClose, onChanged, onReload }: SummaryProps) {
  const [commandId, setCommandId] = useState(newCommandId)
  const [text, setText] = useState(view.summary?.text ?? '')
  const [shown, setShown] = useState(view.summary?.shown ?? true)
  const [before, setBefore] = useState(view.summary?.photos ?? [])
  const photos = usePhotos(NO_NAMES, () => undefined)
  const command = useCommand('clinic.summarise', { onConflict: onReload })
  const { marks, unshown } = placeProblems(command.fieldErrors, ['text', 'photos'])
  const touch = (path: string) => {
    setCommandId(newCommandId())
    command.clear(path)
  }
  const send = async () => {
    const after = await command.run(async () => ({
      commandId,
      eventId: view.id,
      version: view.version,
      text,
      photos: [...before.map(({ id }) => id), ...(await photos.upload(commandId))],
      shown,
    }))
    if (!after) return
    photos.clear()
    void Taro.showToast({ title: '已保存', icon: 'success' })
    onClose()
    onChanged(after)
  }
  return (
    <Card id="summary-form" title="写总结">
      <Refusal error={command.error} unshown={unshown} onReload={onReload} />
      <FormField
        path="text"
        label="办得怎么样"
        required
        hint={`${visitsHint(view.numbers.visits)}不写患者姓名和病情。`}
        error={marks.text}
      >
        <TextArea
          id="summary-text"
          label="办得怎么样"
          value={text}
          maxLength={1000}
          lines={5}
          onChange={(next) => {
            setText(next)
            touch('text')
          }}
        />
      </FormField>
      {before.length > 0 && (
        <View className="manage-photos">
          {before.map(({ id, url }, index) => (
            <Pressable
              key={id}
              id={`summary-drop-${String(index)}`}
              label={`去掉第 ${String(index + 1)} 张照片`}
              onClick={() => {
                setBefore(before.filter((one) => one.id !== id))
                touch('photos')
              }}
            >
              <Image className="manage-photos__one" src={url} mode="aspectFill" />
            </Pressable>
          ))}
        </View>
      )}
      <PhotosField
        id="summary-photos"
        label="现场照片"
        note="拍到患者正脸的要先征得同意"
        photos={photos}
        error={marks.photos}
        onTouch={() => touch('photos')}
      />
      <Segmented
        id="summary-shown"
        label="给谁看"
        options={SHOWN}
        value={shown ? 'yes' : 'no'}
        onChange={(one) => {
          setShown(one === 'yes')
          setCommandId(newCommandId())
        }}
      />
      <View className="manage-pair">
        <Button id="summary-cancel" kind="secondary" disabled={command.busy} onClick={onClose}>
          不写了
        </Button>
        <Button id="summary-save" loading={command.busy} onClick={() => void send()}>
          保存总结
        </Button>
      </View>
    </Card>
  )
}

/** What the public will read of it, or why not. */
function visitsHint(visits: number): string {
  return visits >= VISITS_SHOWN_FROM ? `服务 ${String(visits)} 人次会自动写上。` : '人数太少，不公开人次。'
}

const NO_NAMES: string[] = []
