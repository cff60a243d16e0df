import { noteForms, publishConsentTexts, publishScopes, type NoteState, type NoteView } from '@nuanyu/types/thanks'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { NotePaper } from '../../features/thanks/NotePaper'
import { NotePhotos } from '../../features/thanks/NotePhotos'
import { noteTones } from '../../features/thanks/tones'
import { Card, KeyValues, ListRow, StateTag, Timeline } from '../../ui'
import './thank.scss'
import { UnpublishSheet, WithdrawSheet } from './TakeBack'

export interface OwnNoteProps {
  view: NoteView
  onChange: (view: NoteView) => void
  onReload: () => void
}

/** Where it stands, said to the person who wrote it. An ending brings its own words. */
const STANDS: Partial<Record<NoteState, string>> = {
  submitted: '已经收到，马上开始核对。',
  checking: '正在检查图片和文字，一般几分钟就好。',
  verifying: '科室正在核对您感谢的是哪一位同事。',
  recorded: '您的话已经原样送到了。要不要公布，等 TA 本人和医院决定；您随时可以改主意。',
  published_internal: '放在院内感谢墙上，只有本院职工能看到。',
  published_public: '放在感谢墙上，大家都能看到。',
}

export function OwnNote(props: OwnNoteProps) {
  const { view } = props
  const [taking, setTaking] = useState<'unpublish' | 'withdraw'>()
  const close = () => setTaking(undefined)
  const stands = view.ending ?? STANDS[view.state]
  return (
    <>
      <Card
        id="thank-head"
        title={`${noteForms[view.form]} · ${view.to}`}
        note={view.where}
        aside={<StateTag id="thank-state" tone={noteTones[view.state]} text={view.stateLabel} />}
      >
        {stands !== undefined && <View id="thank-stands">{stands}</View>}
      </Card>
      {view.published && (
        <View id="thank-published">
          <View className="thank__label">别人看到的是这样（{publishScopes[view.published.scope]}）</View>
          <NotePaper
            id="thank-paper"
            form={view.form}
            to={view.to}
            text={view.published.text}
            photos={view.published.photos}
            signed={view.signed}
            month={view.published.when}
          />
        </View>
      )}
      <Card title="走到哪一步">
        <Timeline
          id="thank-timeline"
          entries={view.timeline.map((entry, index) => ({ key: String(index), ...entry })).reverse()}
        />
      </Card>
      <Offers view={view} onTake={setTaking} />
      <Card title="您写的">
        <View id="thank-words" className="thank__words">
          {view.words === '' ? '没有写文字。' : view.words}
        </View>
        <NotePhotos id="thank-photo" photos={view.photos} />
        <View className="thank__facts">
          <KeyValues
            items={[
              { label: '编号', value: view.code, id: 'thank-code' },
              { label: '送出', value: view.when },
              { label: '署名', value: view.signed },
              ...(view.myScope === null ? [] : [{ label: '公布', value: publishConsentTexts[view.myScope] }]),
            ]}
          />
        </View>
      </Card>
      {taking === 'unpublish' && <UnpublishSheet {...props} onClose={close} />}
      {taking === 'withdraw' && <WithdrawSheet {...props} onClose={close} />}
    </>
  )
}

function Offers({
  view: { can },
  onTake,
}: Pick<OwnNoteProps, 'view'> & { onTake: (what: 'unpublish' | 'withdraw') => void }) {
  if (!can.includes('unpublish') && !can.includes('withdraw')) return null
  return (
    <Card flush id="thank-more" title="您还可以">
      {can.includes('unpublish') && (
        <ListRow
          id="thank-unpublish"
          icon="eye-off"
          title="不再公布"
          note="从墙上拿下来，TA 还是收到了您的感谢"
          onClick={() => onTake('unpublish')}
        />
      )}
      {can.includes('withdraw') && (
        <ListRow
          id="thank-withdraw"
          icon="close"
          title="撤回这份感谢"
          note="当作没有写过"
          onClick={() => onTake('withdraw')}
        />
      )}
    </Card>
  )
}
