import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { OwnFinding } from '@nuanyu/types/findings'
import { useState } from 'react'
import { useQuery } from '../../cloud'
import { Evidence } from '../../features/findings/Evidence'
import { findingTones } from '../../features/findings/tones'
import '../../features/steps/steps.scss'
import { openPage } from '../../session/openPage'
import { Button, Card, Columns, KeyValues, Notice, Page, QueryView, StateTag, Timeline } from '../../ui'
import { AnswerSheet } from './AnswerSheet'

/** A finding as those it is about see it: what happened, until when they may answer, and what becomes of it. */
export default function CheckPage() {
  const { id = '' } = useRouter().params
  const query = useQuery('findings.own', { findingId: id })
  const [answering, setAnswering] = useState<'accept' | 'appeal'>()
  return (
    <Page title="检查发现" audience="staff" wide>
      <QueryView {...query} onRetry={() => void query.reload()}>
        {(finding) => (
          <>
            <Shown finding={finding} onAnswer={setAnswering} />
            {answering && (
              <AnswerSheet
                finding={finding}
                kind={answering}
                onClose={() => setAnswering(undefined)}
                onReload={() => void query.reload()}
                onDone={(after) => {
                  setAnswering(undefined)
                  query.setData(after)
                }}
              />
            )}
          </>
        )}
      </QueryView>
    </Page>
  )
}

function Shown({ finding, onAnswer }: { finding: OwnFinding; onAnswer: (kind: 'accept' | 'appeal') => void }) {
  const { good, item, text, photos, answer, decision, disposal, can, silent } = finding
  return (
    <Columns>
      <>
        {can.includes('accept') && (
          <Notice
            id="check-term"
            tone={silent ? 'warn' : 'info'}
            icon="clock"
            title={silent ? '说明的期限已过' : `请在 ${finding.answerBy} 前说明`}
          >
            {silent
              ? '还没有认定，您现在说明仍然算数。没有说明不等于认可。'
              : '认可，或者有不同意见，都请写一写当时的情况。没有说明不等于认可，但到期后会直接认定。'}
          </Notice>
        )}
        <Card
          id="check-what"
          title={item || (good ? '做得好的地方' : '检查发现')}
          note={`${finding.about} · ${finding.kindLabel} · ${finding.when}`}
          aside={<StateTag id="check-state" tone={findingTones[finding.state]} text={finding.stateLabel} />}
        >
          <View className="steps-quote">{text || '内容已清除'}</View>
          <Evidence id="check" photos={photos} />
        </Card>
        {can.includes('accept') && (
          <View className="steps-stack">
            <Button id="check-accept" onClick={() => onAnswer('accept')}>
              认可，写说明
            </Button>
            <Button id="check-appeal" kind="secondary" onClick={() => onAnswer('appeal')}>
              有异议
            </Button>
          </View>
        )}
        {answer && (
          <Card id="check-answer" title={answer.agreed ? '认可' : '有异议'} note={answer.when}>
            <View className="steps-quote">{answer.text || '没有另外写说明'}</View>
            <Evidence id="check-answer" photos={answer.photos} />
          </Card>
        )}
        {decision && (
          <Card
            id="check-decision"
            tone={decision.confirmed ? 'warn' : 'good'}
            title={decision.confirmed ? '认定成立' : '认定不成立'}
            note={decision.when}
          >
            <View className="steps-quote">{decision.reason}</View>
          </Card>
        )}
        {disposal && (
          <Card id="check-disposal" title="处理" aside={<StateTag tone="calm" text={disposal.label} />}>
            <View className="steps-quote">{disposal.text}</View>
            {disposal.talkId !== null && (
              <Button
                id="check-talk"
                kind="quiet"
                small
                inline
                onClick={() => openPage(`staff/talk/index?id=${disposal.talkId ?? ''}`)}
              >
                看谈话的安排
              </Button>
            )}
          </Card>
        )}
      </>
      <>
        <Card title="您的权利">
          <KeyValues
            items={[
              { label: '谁看到', value: '复核和认定的部门；同事和患者看不到' },
              { label: '谁认定', value: '党委办公室，不是检查的人，也不是复核的人' },
              { label: '不成立', value: '您的姓名、内容和照片都清除' },
            ]}
          />
        </Card>
        <Card title="经过">
          <Timeline
            id="check-history"
            entries={finding.history.map((entry, index) => ({ key: String(index), ...entry })).reverse()}
          />
        </Card>
      </>
    </Columns>
  )
}
