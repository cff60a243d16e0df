/** The file of a veto as the server shows it to whoever looks: what is due, the grounds, the evidence, every word about it. */
import { View } from '@tarojs/components'
import type { VetoProof, VetoView } from '@nuanyu/types/veto'
import { type ReactNode, useState } from 'react'
import { useCommand } from '../../cloud'
import { Button, Card, Columns, KeyValues, Notice, StateTag, Timeline, type Tone } from '../../ui'
import { openPage } from '../../session/openPage'
import { Photos } from './Photos'
import './veto.scss'

export const vetoTones: Record<VetoView['state'], Tone> = {
  proposed: 'warn',
  notified: 'warn',
  statement: 'warn',
  deciding: 'warn',
  in_force: 'bad',
  appealed: 'warn',
  upheld: 'bad',
  dismissed: 'muted',
  revoked: 'muted',
}

interface VetoFileProps {
  view: VetoView
  /** What the viewer may do. */
  steps: ReactNode
}

export function VetoFile({ view, steps }: VetoFileProps) {
  const { person, year, rules, facts, proposed, served, term, statements } = view
  return (
    <Columns>
      <>
        <View className="veto-next">
          <Notice
            id="veto-next"
            tone={view.can.length > 0 ? 'warn' : 'info'}
            icon={view.can.length > 0 ? 'clock' : 'info'}
            title={term && !term.over ? term.says : view.stateLabel}
          >
            {view.next}
          </Notice>
        </View>
        {steps}
        <Card
          id="veto-grounds"
          title={view.own ? `${String(year)}年度` : `${person.name} · ${String(year)}年度`}
          note={view.own ? undefined : [person.staffId, person.department, person.title].filter(Boolean).join(' · ')}
          aside={<StateTag id="veto-state" tone={vetoTones[view.state]} text={view.stateLabel} />}
        >
          <KeyValues
            items={[
              { label: '违反', value: rules.join('；') },
              { label: '事由', value: facts },
              { label: '提出', value: `${proposed.by}，${proposed.when}` },
              ...(served
                ? [{ label: '告知', value: [served.how, served.when, served.note].filter(Boolean).join('，') }]
                : []),
              ...(term ? [{ label: '陈述期', value: `到 ${term.until}` }] : []),
              ...(view.appealUntil === '' ? [] : [{ label: '申诉期', value: `到 ${view.appealUntil}` }]),
            ]}
          />
        </Card>
        <Words title={view.own ? '我的陈述' : '本人陈述'} id="veto-statements" words={statements} />
        <Words title="同意否决" id="veto-approvals" words={view.approvals} />
        <Words title="不予否决" id="veto-dismissal" words={view.dismissal ? [view.dismissal] : []} />
        <Words title={view.own ? '我的申诉' : '本人申诉'} id="veto-appeal" words={view.appeal ? [view.appeal] : []} />
        <Words title="复核结果" id="veto-outcome" words={view.outcome ? [view.outcome] : []} />
      </>
      <>
        <Evidence view={view} />
        <Card title="经过">
          <Timeline
            id="veto-history"
            entries={view.history.map((entry, index) => ({ key: String(index), ...entry })).reverse()}
          />
        </Card>
      </>
    </Columns>
  )
}

function Words({ id, title, words }: { id: string; title: string; words: VetoView['statements'] }) {
  if (words.length === 0) return null
  return (
    <Card id={id} title={title}>
      {words.map(({ when, by, text, photos }, index) => (
        <View key={`${when}-${String(index)}`} className="veto-item">
          <View className="veto-word">{text}</View>
          <Photos id={`${id}-${String(index)}`} urls={photos} />
          <View className="veto-word__who">
            {by} · {when}
          </View>
        </View>
      ))}
    </Card>
  )
}

/** Locked evidence with its number; anybody who sees it may have the number reckoned anew. */
function Evidence({ view }: { view: VetoView }) {
  const [proof, setProof] = useState<VetoProof>()
  const verify = useCommand('veto.verify')
  const check = async () => {
    const found = await verify.run({ vetoId: view.id })
    if (found) setProof(found)
  }
  const broken = proof?.locks.some(({ same }) => !same) === true
  return (
    <>
      {view.locks.map((lock, index) => (
        <Card key={lock.hash} id={`veto-lock-${String(index)}`} title={lock.title} note={`${lock.when} 锁定，不能修改`}>
          {lock.items.map(({ text, source, photos, hidden }, at) => (
            <View key={`${lock.hash}-${String(at)}`} className="veto-item">
              <View>
                {at + 1}. {text}
              </View>
              <Photos id={`veto-photo-${String(index)}-${String(at)}`} urls={photos} />
              {hidden > 0 && <View className="veto-item__note">另有 {hidden} 张照片涉及他人，不在这里显示</View>}
              {source && (
                <View className="veto-item__note">
                  来自{source.kindLabel}
                  {source.label !== '' && `：${source.label}`}
                  {source.page !== '' && (
                    <Button kind="quiet" small inline onClick={() => openPage(source.page)}>
                      打开
                    </Button>
                  )}
                </View>
              )}
            </View>
          ))}
          <View className="veto-hash">
            <View>证据校验码（SHA-256）：文字、来源、照片改动一处，号码就不同</View>
            <View id={`veto-hash-${String(index)}`} className="veto-hash__number">
              {lock.hash}
            </View>
          </View>
        </Card>
      ))}
      <View className="veto-check">
        {verify.error && <Notice tone="bad" title={verify.error.message} />}
        {proof && (
          <Notice
            id="veto-proof"
            tone={broken ? 'bad' : 'good'}
            icon={broken ? 'alert' : 'check'}
            title={broken ? '证据和锁定时不一致，请停止办理并报告' : '重新计算过：证据和锁定时一致'}
          />
        )}
        <Button id="veto-verify" kind="secondary" icon="lock" loading={verify.busy} onClick={() => void check()}>
          核对证据有没有被改动
        </Button>
      </View>
    </>
  )
}
