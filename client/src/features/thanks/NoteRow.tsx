/** A note in a list of whoever works on it.   <NoteRow row={row} /> */
import { View } from '@tarojs/components'
import { noteForms, type ThanksRow } from '@nuanyu/types/thanks'
import { openPage } from '../../session/openPage'
import { Card, StateTag } from '../../ui'
import './thanks.scss'
import { noteTones } from './tones'

export function NoteRow({ row }: { row: ThanksRow }) {
  const { id, code, form, state, stateLabel, to, excerpt, photos, when, marks } = row
  const pictures = photos > 0 ? `${photos} 张照片` : ''
  return (
    <Card
      id={`note-row-${id}`}
      title={to}
      note={[noteForms[form], when, code].join(' · ')}
      aside={<StateTag tone={noteTones[state]} text={stateLabel} />}
      onClick={() => openPage(`staff/thank/index?id=${id}`)}
    >
      {excerpt !== '' && <View className="note-words">{excerpt}</View>}
      {(marks.length > 0 || pictures !== '') && (
        <View className="note-muted">{[pictures, ...marks].filter(Boolean).join(' · ')}</View>
      )}
    </Card>
  )
}
