import type { CheckItem } from '@nuanyu/types/inspection/items'
import { itemSources } from '@nuanyu/types/inspection/items'
import type { VisitView } from '@nuanyu/types/visits'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { usePhotos } from '../../features/photos/usePhotos'
import { type Filled, looksBad } from '../../features/visits/filled'
import { Button, Card, ChipGroup, Field, Notice, PhotoPicker, TextArea, TextInput } from '../../ui'
import { RemarkFields } from './RemarkFields'

interface ChecklistProps {
  visit: VisitView
  filled: Filled
  onChange: (part: Partial<Filled>) => void
}

/** One card an item: a tap answers it; a note, photos and a finding only where there is something to say. */
export function Checklist({ visit, filled, onChange }: ChecklistProps) {
  return (
    <>
      {visit.checklist.map((item, index) => (
        <Item key={item.id} item={item} number={index + 1} visit={visit} filled={filled} onChange={onChange} />
      ))}
      <Card title="收尾">
        <Field label="在哪里看的" optional>
          <TextInput
            id="visit-place"
            label="在哪里看的"
            maxLength={60}
            value={filled.place}
            placeholder="例如：6病区护士站"
            onChange={(place) => onChange({ place })}
          />
        </Field>
        <Field label="总的印象" optional hint="不写人名。">
          <TextArea
            id="visit-summary"
            label="总的印象"
            maxLength={500}
            lines={3}
            value={filled.summary}
            onChange={(summary) => onChange({ summary })}
          />
        </Field>
      </Card>
    </>
  )
}

const YES_NO = [
  { id: 'yes', label: '是' },
  { id: 'no', label: '否' },
]
const SCALE = ['1', '2', '3', '4', '5'].map((id) => ({ id, label: `${id} 分` }))
const NONE = { id: 'na', label: '没遇到' }

interface ItemProps extends ChecklistProps {
  item: CheckItem
  number: number
}

function Item({ item, number, visit, filled, onChange }: ItemProps) {
  const { id } = item
  const value = filled.values[id]
  const note = filled.notes[id] ?? ''
  const remark = filled.remarks[id]
  const names = filled.photosOf[id] ?? []
  const [open, setOpen] = useState(note !== '' || names.length > 0)
  const photos = usePhotos(names, (kept) => onChange({ photosOf: { ...filled.photosOf, [id]: kept } }))
  const bad = looksBad(filled, item)
  const setRemark = (next: Filled['remarks'][string] | undefined) => {
    const others = Object.fromEntries(Object.entries(filled.remarks).filter(([key]) => key !== id))
    onChange({ remarks: next === undefined ? others : { ...others, [id]: next } })
  }
  return (
    <Card
      id={`visit-item-${String(number)}`}
      title={`${String(number)}. ${item.text}`}
      note={item.source === 'own' ? undefined : itemSources[item.source]}
    >
      <View className="visit-answer">
        <ChipGroup
          id={`visit-answer-${String(number)}`}
          single
          tone={bad ? 'bad' : 'calm'}
          options={[...(item.answer === 'scale' ? SCALE : YES_NO), NONE]}
          value={value === undefined ? [] : [String(value)]}
          onChange={([next]) => {
            if (next === undefined) return
            const chosen = next === 'yes' || next === 'no' || next === 'na' ? next : Number(next)
            onChange({ values: { ...filled.values, [id]: chosen } })
          }}
        />
      </View>
      {open && (
        <>
          <Field label="看到了什么" optional>
            <TextArea
              id={`visit-note-${String(number)}`}
              label="看到了什么"
              maxLength={300}
              lines={2}
              value={note}
              onChange={(next) => onChange({ notes: { ...filled.notes, [id]: next } })}
            />
          </Field>
          <Field label="照片" optional error={photos.refusal}>
            <PhotoPicker
              id={`visit-photos-${String(number)}`}
              photos={photos.shown}
              max={4}
              note="拍摄地点会自动去掉。请不要拍到证件、腕带和患者"
              onAdd={photos.add}
              onRemove={photos.remove}
            />
          </Field>
          {photos.unkept && (
            <Notice tone="bad" title="手机存满了，这张照片没有存下">
              请删掉一些东西后重新拍，没存下的不会送出。
            </Notice>
          )}
        </>
      )}
      {remark && (
        <RemarkFields
          id={`visit-remark-${String(number)}`}
          remark={remark}
          people={visit.people}
          onChange={setRemark}
        />
      )}
      <View className="visit-tools">
        {!open && (
          <Button
            id={`visit-more-${String(number)}`}
            kind="quiet"
            small
            inline
            icon="camera"
            onClick={() => setOpen(true)}
          >
            备注、拍照
          </Button>
        )}
        {!remark && value !== undefined && value !== 'na' && (
          <Button
            id={`visit-flag-${String(number)}`}
            kind={bad ? 'secondary' : 'quiet'}
            small
            inline
            icon={bad ? 'flag' : 'star'}
            onClick={() => setRemark({ good: !bad, staffId: null, text: note })}
          >
            {bad ? '列为发现' : '值得肯定，列为发现'}
          </Button>
        )}
      </View>
    </Card>
  )
}
