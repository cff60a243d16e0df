import { View } from '@tarojs/components'
import { noteCommands, noteForms, type NoteCommand, type NoteView, publishScopes } from '@nuanyu/types/thanks'
import { useState } from 'react'
import type { Query } from '../../cloud'
import { NotePhotos } from '../../features/thanks/NotePhotos'
import { noteTones } from '../../features/thanks/tones'
import { WallCard } from '../../features/thanks/WallCard'
import { Button, Card, Columns, KeyValues, Notice, Section, StateTag, Timeline } from '../../ui'
import './index.scss'
import { NoteSheet } from './sheets'

export function Note({ view, query }: { view: NoteView; query: Query<NoteView> }) {
  const [open, setOpen] = useState<NoteCommand>()
  const { form, state, stateLabel, to, words, photos, signed, where, when, code, published, redacted, ending } = view
  const [first, ...others] = view.can
  return (
    <>
      <Columns>
        <>
          <Card
            id="note-head"
            title={`${noteForms[form]} · ${to}`}
            note={[when, code].join(' · ')}
            aside={<StateTag id="note-state" tone={noteTones[state]} text={stateLabel} />}
          >
            {words !== '' && (
              <View id="note-words" className="note-words">
                {words}
              </View>
            )}
            <NotePhotos id="note" photos={photos} />
            {redacted && <View className="note-muted">电话、床号和别人的姓名已经遮住。自动识别不一定全，请不要猜是谁写的。</View>}
          </Card>
          {ending !== null && <Notice id="note-ending">{ending}</Notice>}
          <Questions view={view} />
          {first !== undefined && (
            <View className="note-steps">
              <Button id={`note-${first}`} onClick={() => setOpen(first)}>
                {noteCommands[first]}
              </Button>
              {others.map((command) => (
                <Button
                  key={command}
                  id={`note-${command}`}
                  kind={command === 'hide' || command === 'reject' ? 'quiet' : 'secondary'}
                  onClick={() => setOpen(command)}
                >
                  {noteCommands[command]}
                </Button>
              ))}
            </View>
          )}
          {published !== null && (
            <Section title={published.scope === 'public' ? '感谢墙上' : '院内感谢墙上'} note={`${published.when} 公布`}>
              <WallCard id="note-published" entry={{ form, to, signed, month: '', ...published }} />
            </Section>
          )}
        </>
        <>
          <Card title="情况">
            <KeyValues items={factsOf(view, where, signed)} />
          </Card>
          <Nomination view={view} />
          {view.timeline.length > 0 && (
            <Card title="经过">
              <Timeline
                id="note-timeline"
                entries={view.timeline.map((entry, index) => ({ key: String(index), ...entry })).reverse()}
              />
            </Card>
          )}
        </>
      </Columns>
      {open !== undefined && (
        <NoteSheet key={open} command={open} view={view} query={query} onClose={() => setOpen(undefined)} />
      )}
    </>
  )
}

function factsOf({ staffOnly }: NoteView, where: string, signed: string) {
  const common = [
    { label: '写于', value: where },
    { label: '署名', value: signed },
  ]
  if (!staffOnly) return common
  const { asked, thanked, unit, authorScope, staffScope, check } = staffOnly
  const verified = thanked ? `${thanked.name} · ${thanked.title} · ${thanked.department}` : unit
  return [
    { label: '作者写的是', value: asked },
    ...(verified === null ? [] : [{ label: '核实为', value: verified, id: 'note-verified' }]),
    ...common,
    { label: '作者同意', value: publishScopes[authorScope] },
    { label: thanked ? '本人同意' : '科室同意', value: staffScope === null ? '还没有决定' : publishScopes[staffScope] },
    { label: '内容检测', value: check, id: 'note-check' },
  ]
}

function Questions({ view: { staffOnly } }: { view: NoteView }) {
  if (!staffOnly) return null
  const { questions, confirmed } = staffOnly
  return (
    <>
      {questions.map((question) => (
        <Notice key={question} tone="warn" title="公布和推荐前要另一位同事确认">
          {question}
        </Notice>
      ))}
      {confirmed !== null && (
        <Notice id="note-confirmed" tone="good" title="第二人确认过">
          {confirmed}
        </Notice>
      )}
    </>
  )
}

function Nomination({ view: { staffOnly } }: { view: NoteView }) {
  const nomination = staffOnly?.nomination
  if (!nomination) return null
  const { state, stateLabel, by, reason, decision } = nomination
  return (
    <Card
      id="note-nomination"
      title="推荐表扬"
      note={by}
      aside={<StateTag tone={state === 'adopted' ? 'good' : state === 'proposed' ? 'warn' : 'muted'} text={stateLabel} />}
    >
      <View className="note-words">{reason}</View>
      {decision !== null && <View className="note-muted">{decision}</View>}
    </Card>
  )
}
