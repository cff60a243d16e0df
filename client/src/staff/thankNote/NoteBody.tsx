/** What was written, for whom it is, and how far it may go. */
import { noteForms, publishScopes, type NoteView } from '@nuanyu/types/thanks'
import { View } from '@tarojs/components'
import { NotePaper } from '../../features/thanks/NotePaper'
import { NotePhotos } from '../../features/thanks/NotePhotos'
import { noteTones } from '../../features/thanks/tones'
import { Card, KeyValues, Notice, StateTag } from '../../ui'

type Props = { view: NoteView }

/** Asked, never claimed: a second person looks before anything is shown. */
export function QuestionsNotice({ view: { staffOnly } }: Props) {
  if (staffOnly === undefined) return null
  const { questions, confirmed } = staffOnly
  const open = questions.length > 0
  if (!open && confirmed === null) return null
  return (
    <Notice
      id="note-questions"
      tone={open ? 'warn' : 'good'}
      icon="shield"
      title={open ? '公布和表扬前，请第二人核实' : '已由第二人核实'}
    >
      {questions.map((question) => (
        <View key={question}>{question}</View>
      ))}
      {confirmed !== null && <View>{confirmed}</View>}
    </Notice>
  )
}

export function WordsCard({ view }: Props) {
  const { form, code, state, stateLabel, words, redacted, photos, signed, when, ending, to, staffOnly } = view
  return (
    <Card
      id="note-words"
      title={noteForms[form]}
      note={code}
      aside={<StateTag id="note-state" tone={noteTones[state]} text={stateLabel} />}
    >
      {ending !== null && <Notice id="note-ending">{ending}</Notice>}
      <NotePaper id="note-paper" form={form} to={to} text={words} signed={signed} month={when} />
      {redacted && <View className="note__small">能认出患者的内容已经遮住。请不要打听是谁写的。</View>}
      <NotePhotos id="note-photo" photos={photos} />
      {staffOnly !== undefined && photos.length > 0 && (
        <View className="note__small">
          {photos.map((photo, index) => `第${String(index + 1)}张：${sayPhoto(photo)}`).join('；')}
        </View>
      )}
    </Card>
  )
}

export function sayPhoto({ safe, clear }: NoteView['photos'][number]): string {
  return `${safe === true ? '检测通过' : '检测未通过'}，${clear === true ? '认不出人' : '还没有确认认不出人'}`
}

export function WhoCard({ view: { where, to, staffOnly } }: Props) {
  const thanked = staffOnly?.thanked
  return (
    <Card title="写给谁">
      <KeyValues
        items={[
          ...(staffOnly === undefined
            ? [{ label: '写给', value: to }]
            : [{ label: '作者写的', value: staffOnly.asked }]),
          ...(thanked
            ? [
                {
                  label: '核实为',
                  value: `${thanked.name} · ${thanked.title} · ${thanked.department}`,
                  id: 'note-thanked',
                },
              ]
            : staffOnly?.unit
              ? [{ label: '核实为', value: staffOnly.unit, id: 'note-thanked' }]
              : []),
          { label: '地点', value: where === '' ? '没有说' : where },
        ]}
      />
    </Card>
  )
}

export function ShownWhere({ view: { staffOnly, myScope } }: Props) {
  if (staffOnly === undefined) {
    return (
      <Card title="公布">
        <KeyValues
          items={[
            { label: '您的决定', value: myScope === null ? '还没有说' : publishScopes[myScope], id: 'note-my-scope' },
          ]}
        />
      </Card>
    )
  }
  const { authorScope, staffScope, check, notYet, hidden, thanked } = staffOnly
  return (
    <Card id="note-publication" title="可以给谁看">
      <KeyValues
        items={[
          { label: '作者同意', value: publishScopes[authorScope] },
          {
            label: thanked === null ? '科室同意' : '本人同意',
            value: staffScope === null ? '还没有说' : publishScopes[staffScope],
          },
          { label: '内容检测', value: check },
          { label: '感谢墙', value: notYet.public.length === 0 ? '可以公布' : `还不行：${notYet.public.join('；')}` },
          {
            label: '院内墙',
            value: notYet.internal.length === 0 ? '可以公布' : `还不行：${notYet.internal.join('；')}`,
          },
          ...(hidden === null ? [] : [{ label: '撤下原因', value: hidden }]),
        ]}
      />
    </Card>
  )
}

export function PublishedCard({ view: { published, form, to, signed } }: Props) {
  if (published === null) return null
  return (
    <Card id="note-published" title={`墙上的样子 · ${publishScopes[published.scope]}`}>
      <NotePaper
        id="note-published-paper"
        form={form}
        to={to}
        text={published.text}
        photos={published.photos}
        signed={signed}
        month={published.when}
      />
    </Card>
  )
}

export function NominationCard({ view: { staffOnly } }: Props) {
  if (!staffOnly?.nomination) return null
  const { state, stateLabel, by, reason, decision } = staffOnly.nomination
  return (
    <Card
      id="note-nomination"
      title="表扬推荐"
      note={by}
      aside={
        <StateTag tone={state === 'adopted' ? 'good' : state === 'proposed' ? 'warn' : 'muted'} text={stateLabel} />
      }
    >
      <View className="note__text">{reason}</View>
      {decision !== null && <View className="note__small">{decision}</View>}
    </Card>
  )
}
