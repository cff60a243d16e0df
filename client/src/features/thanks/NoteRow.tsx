/** A note in a queue of people at work.   <NoteRow row={row} /> */
import { noteForms, type ThanksRow } from '@nuanyu/types/thanks'
import { View } from '@tarojs/components'
import { openPage } from '../../session/openPage'
import { ListRow, StateTag } from '../../ui'
import './NoteRow.scss'
import { noteTones } from './tones'

export function NoteRow({ row }: { row: ThanksRow }) {
  const { id, code, form, state, stateLabel, to, department, excerpt, photos, when, marks } = row
  const facts = [department, `${code} · ${when}`, ...(photos > 0 ? [`${String(photos)} 张照片`] : [])]
  return (
    <ListRow
      id={`thanks-row-${id}`}
      icon={form === 'pennant' ? 'flag' : 'letter'}
      title={`${noteForms[form]} · ${to}`}
      aside={<StateTag tone={noteTones[state]} text={stateLabel} />}
      excerpt={excerpt === '' ? undefined : excerpt}
      note={
        <>
          <View>{facts.filter((fact) => fact !== '').join(' · ')}</View>
          {marks.length > 0 && (
            <View className="note-row__marks">
              {marks.map((mark) => (
                <View key={mark} className="note-row__mark">
                  {mark}
                </View>
              ))}
            </View>
          )}
        </>
      }
      onClick={() => openPage(`staff/thankNote/index?id=${id}`)}
    />
  )
}
