import { noteForms, type NoteView, publishScopes } from '@nuanyu/types/thanks'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Query } from '../../cloud'
import { PhotoRow } from '../../features/thanks/PhotoRow'
import { noteTones } from '../../features/thanks/tones'
import { WallCard } from '../../features/thanks/WallCard'
import { Button, Card, KeyValues, Notice, Section, StateTag, Timeline } from '../../ui'
import { TakeBack } from './TakeBack'

export function Thank({ view, query }: { view: NoteView; query: Query<NoteView> }) {
  const [asking, setAsking] = useState<'unpublish' | 'withdraw'>()
  const { form, state, stateLabel, to, words, photos, signed, where, when, published, ending, timeline, myScope } = view
  return (
    <>
      <Card
        id="thank-head"
        title={`${noteForms[form]}${to === '' ? '' : ` · ${to}`}`}
        note={where}
        aside={<StateTag id="thank-state" tone={noteTones[state]} text={stateLabel} />}
      />
      {ending !== null && (
        <Notice id="thank-ending" tone={state === 'rejected' ? 'warn' : 'info'}>
          {ending}
        </Notice>
      )}
      {published !== null && (
        <Section
          id="thank-published"
          title={published.scope === 'public' ? '感谢墙上是这样的' : '院内感谢墙上是这样的'}
          note={`${published.when} 公布`}
        >
          <WallCard id="thank-wall-card" entry={{ form, to, signed, month: '', ...published }} />
        </Section>
      )}
      <Card title="经过">
        <Timeline
          id="thank-timeline"
          entries={timeline.map((entry, index) => ({ key: String(index), ...entry })).reverse()}
        />
      </Card>
      {(words !== '' || photos.length > 0) && (
        <Card title="您写的">
          {words !== '' && (
            <View id="thank-words" className="note-words">
              {words}
            </View>
          )}
          <PhotoRow id="thank-photo" urls={photos.map(({ url }) => url)} />
          <KeyValues
            items={[
              { label: '署名', value: signed },
              { label: '公布', value: myScope === null ? '' : publishScopes[myScope], id: 'thank-scope' },
              { label: '写于', value: when },
              { label: '编号', value: view.code },
            ]}
          />
        </Card>
      )}
      {view.can.includes('unpublish') && (
        <Button id="thank-unpublish" kind="secondary" icon="eye-off" onClick={() => setAsking('unpublish')}>
          改为不公布
        </Button>
      )}
      {view.can.includes('withdraw') && (
        <Button id="thank-withdraw" kind="quiet" icon="trash" onClick={() => setAsking('withdraw')}>
          撤回这份感谢
        </Button>
      )}
      {asking && <TakeBack key={asking} what={asking} view={view} query={query} onClose={() => setAsking(undefined)} />}
    </>
  )
}
