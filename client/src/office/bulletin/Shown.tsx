/** One bulletin as its offices see it: the paper, what is found in it, what may be done, and all around it. */
import { View } from '@tarojs/components'
import type { BulletinView } from '@nuanyu/types/bulletins'
import { useTakeFile } from '../../features/files/useTakeFile'
import { Paper, paragraphsOf } from '../../features/papers/Paper'
import { Readers } from '../../features/papers/Readers'
import { openPage } from '../../session/openPage'
import { Button, Card, Columns, KeyValues, ListRow, Notice, Section, StateTag, Timeline } from '../../ui'
import { FINDING_FIELDS } from './FindingReasons'
import { BulletinSteps } from './Steps'

interface ShownProps {
  view: BulletinView
  onWrite: () => void
  onChanged: (view: BulletinView) => void
  onReload: () => void
}

export function Shown({ view, onWrite, onChanged, onReload }: ShownProps) {
  const { proposal } = view
  const writes = view.can.includes('edit') || view.can.includes('correct')
  return (
    <Columns>
      <>
        <View className="paper-state">
          <StateTag id="bulletin-state" tone={view.can.length > 0 ? 'calm' : 'muted'} text={view.stateLabel} />
          <View>{view.kindLabel}</View>
        </View>
        {view.returned !== '' && <Notice id="bulletin-returned" tone="warn" title={`退回：${view.returned}`} />}
        {view.withdrawn !== null && <Notice id="bulletin-withdrawn" title={`撤回：${view.withdrawn}`} />}
        <Waiting view={view} />
        <Findings view={view} />
        {proposal !== null && (
          <>
            <Notice id="bulletin-proposal" icon="edit" title={`更正说明：${proposal.note}`}>
              {proposal.by}提出。批准前，读者看到的还是原文。
            </Notice>
            <Paper
              id="bulletin-proposed"
              office=""
              title={proposal.title}
              paragraphs={paragraphsOf(proposal.body)}
              date=""
              mark="更正稿"
            />
          </>
        )}
        <Section title={proposal === null ? '成文的样子' : '现在的原文'}>
          <Paper
            id="bulletin-paper"
            office=""
            number={view.number}
            title={view.title}
            paragraphs={paragraphsOf(view.body)}
            date=""
            mark={view.number === '' ? '草稿' : ''}
          />
        </Section>
        {writes && (
          <Button id="bulletin-write" kind="secondary" icon="edit" onClick={onWrite}>
            {view.can.includes('edit') ? '修改' : '更正'}
          </Button>
        )}
        <BulletinSteps view={view} onChanged={onChanged} onReload={onReload} />
        <WordFile view={view} />
      </>
      <>
        <Facts view={view} />
        {view.former.map(({ title, body, until, note }) => (
          <Card key={until} title={`更正前：${title}`} note={`到 ${until} · ${note}`}>
            {paragraphsOf(body).map((paragraph, index) => (
              <View key={String(index)}>{paragraph}</View>
            ))}
          </Card>
        ))}
        <Card title="经过">
          <Timeline
            id="bulletin-history"
            entries={view.history.map((entry, index) => ({ key: String(index), ...entry })).reverse()}
          />
        </Card>
        {view.reading !== null && <Readers id={view.id} of="bulletins.receipts" reading={view.reading} />}
      </>
    </Columns>
  )
}

function Waiting({ view }: { view: BulletinView }) {
  const { missing, check, opinion, state } = view
  if (state !== 'privacy_check' && state !== 'correction') return null
  const done = [
    ...(check === null || state === 'correction' ? [] : [`隐私核对：${check.by} ${check.when}`]),
    ...(opinion === null ? [] : [`纪检${opinion.agrees ? '同意' : '不同意'}：${opinion.text}（${opinion.by}）`]),
  ]
  return (
    <Notice
      id="bulletin-waiting"
      tone={missing.length > 0 ? 'warn' : 'good'}
      title={missing.length > 0 ? `还差：${missing.join('、')}` : '都齐了，等第二人批准'}
    >
      {done.map((one) => (
        <View key={one}>{one}</View>
      ))}
    </Notice>
  )
}

function Findings({ view: { findings } }: { view: BulletinView }) {
  if (findings.length === 0) return null
  return (
    <Notice id="bulletin-findings" tone="warn" title="这些地方要改写，或由核对的同事说明为什么可以保留">
      {findings.map(({ field, kind, piece, kindLabel, why }) => (
        <View key={`${field}-${kind}-${piece}`}>
          {FINDING_FIELDS[field]}：“{piece}” {kindLabel}
          {why !== null && ` — 可以保留：${why}`}
        </View>
      ))}
    </Notice>
  )
}

function Facts({ view }: { view: BulletinView }) {
  const { grounds, decision, about, audience, sources } = view
  const items = [
    { label: '对象', value: about === '' ? '还没有选' : about, id: 'bulletin-about' },
    { label: '发给', value: audience.label },
    ...(grounds === '' ? [] : [{ label: '依据', value: grounds }]),
    ...(decision === null ? [] : [{ label: '决定', value: `${decision.body}，${decision.day}` }]),
  ]
  return (
    <>
      <Card title="这份通报">
        <KeyValues items={items} />
      </Card>
      {sources.length > 0 && (
        <Card flush title="来自">
          {sources.map(({ kind, id, kindLabel, label, page }) => (
            <ListRow
              key={`${kind}-${id}`}
              title={kindLabel}
              note={label === '' ? '您没有查看权限' : label}
              {...(page === '' ? {} : { onClick: () => openPage(page) })}
            />
          ))}
        </Card>
      )}
      {view.offers.includes('consequences') && (
        <Card flush>
          <ListRow
            id="bulletin-consequences"
            icon="list"
            title="结果运用"
            note="考评、绩效、晋升、评优方面作了什么决定"
            onClick={() => openPage(`office/consequences/index?bulletin=${view.id}`)}
          />
        </Card>
      )}
    </>
  )
}

function WordFile({ view }: { view: BulletinView }) {
  const file = useTakeFile('bulletins.word')
  if (!view.offers.includes('word')) return null
  return (
    <View className="paper-steps">
      {file.error && <Notice id="bulletin-word-error" tone="bad" title={file.error.message} />}
      <Button
        id="bulletin-word"
        kind="secondary"
        icon="download"
        loading={file.busy}
        onClick={() => void file.take({ bulletinId: view.id })}
      >
        {view.number === '' ? '导出 Word（标明草稿）' : '导出 Word'}
      </Button>
    </View>
  )
}
