import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import type { Disposal, FindingView } from '@nuanyu/types/findings'
import { useQuery } from '../../cloud'
import { Evidence } from '../../features/findings/Evidence'
import { findingTones } from '../../features/findings/tones'
import '../../features/steps/steps.scss'
import { openPage } from '../../session/openPage'
import { useSession } from '../../session/useSession'
import { Button, Card, Columns, KeyValues, Notice, Page, QueryView, StateTag, Timeline } from '../../ui'
import { Report } from './Report'
import { FindingSteps } from './Steps'

/** One finding at work: what was seen, what they say to it, what is decided. `source`: a new one, from a case or thanks. */
export default function FindingPage() {
  const { id = '', source = '' } = useRouter().params
  if (id === '')
    return (
      <Page title="列为检查发现" audience="office" wide>
        <Report
          source={source}
          onDone={(saved) => void Taro.redirectTo({ url: `/office/finding/index?id=${saved.id}` })}
        />
      </Page>
    )
  return <Opened id={id} />
}

function Opened({ id }: { id: string }) {
  const query = useQuery('findings.get', { findingId: id })
  return (
    <Page title="检查发现" audience="office" wide>
      <QueryView {...query} onRetry={() => void query.reload()}>
        {(finding) => (
          <Columns>
            <>
              <Seen finding={finding} />
              <Said finding={finding} />
              <FindingSteps finding={finding} onChanged={query.setData} onReload={() => void query.reload()} />
            </>
            <>
              <Outcome finding={finding} />
              <Card title="经过">
                <Timeline
                  id="finding-history"
                  entries={finding.history.map((entry, index) => ({ key: String(index), ...entry })).reverse()}
                />
              </Card>
            </>
          </Columns>
        )}
      </QueryView>
    </Page>
  )
}

function Seen({ finding }: { finding: FindingView }) {
  const { person, origin, good, item, text, wording, photos, showPhotos } = finding
  return (
    <>
      <Card
        id="finding-what"
        title={item || '检查发现'}
        note={`${finding.about} · ${origin.label}${good ? ' · 肯定' : ''}`}
        aside={<StateTag id="finding-state" tone={findingTones[finding.state]} text={finding.stateLabel} />}
      >
        <View className="steps-quote">{text || '内容已清除'}</View>
        <Evidence id="finding" photos={photos} />
        <KeyValues
          items={[
            { label: '检查人', value: `${finding.reporter}（不告诉被检查的人）` },
            ...(finding.answerBy ? [{ label: '说明期限', value: finding.answerBy }] : []),
          ]}
        />
        {origin.page !== '' && (
          <Button id="finding-origin" kind="quiet" small inline onClick={() => openPage(origin.page)}>
            看来源
          </Button>
        )}
      </Card>
      {wording !== '' && (
        <Card
          id="finding-wording"
          title="告知的内容"
          note={showPhotos && photos.length > 0 ? '照片一并告知' : '不附照片'}
        >
          <View className="steps-quote">{wording}</View>
        </Card>
      )}
      {person?.reachable === false && (
        <Notice id="finding-paper" tone="warn" title="本人还没有加入系统">
          系统通知不到，请书面送达；说明的期限照算，收到的书面说明请写进认定理由。
        </Notice>
      )}
    </>
  )
}

/** What they say to it comes before what is decided about it. */
function Said({ finding }: { finding: FindingView }) {
  const { answer, silent } = finding
  return (
    <>
      {silent && !answer && (
        <Notice id="finding-silent" tone="warn" icon="clock" title="到期没有说明">
          没有说明不等于认可，请凭证据认定。
        </Notice>
      )}
      {answer && (
        <Card
          id="finding-answer"
          title={answer.agreed ? '认可' : '有异议'}
          note={answer.when}
          aside={<StateTag tone={answer.agreed ? 'calm' : 'warn'} text={answer.agreed ? '认可' : '有异议'} />}
        >
          <View className="steps-quote">{answer.text || '没有另外写说明'}</View>
          <Evidence id="finding-answer" photos={answer.photos} />
        </Card>
      )}
    </>
  )
}

function Outcome({ finding }: { finding: FindingView }) {
  const { decision, disposal } = finding
  return (
    <>
      {decision && (
        <Card
          id="finding-decision"
          title={decision.confirmed ? '认定成立' : '认定不成立'}
          note={`${decision.by} · ${decision.when}`}
        >
          <View className="steps-quote">{decision.reason}</View>
        </Card>
      )}
      {disposal && (
        <Card
          id="finding-disposal"
          title="处理"
          aside={<StateTag tone={disposal.done ? 'good' : 'warn'} text={disposal.label} />}
        >
          <View className="steps-quote">{disposal.text}</View>
          {disposal.talkId !== null && (
            <Button
              id="finding-talk"
              kind="secondary"
              small
              inline
              onClick={() => openPage(`office/talk/index?id=${disposal.talkId ?? ''}`)}
            >
              看约谈
            </Button>
          )}
          <Bulletin finding={finding} />
        </Card>
      )}
    </>
  )
}

/** What is commended or criticised is drafted by the Party office, from what was confirmed. */
function Bulletin({ finding: { id, disposal } }: { finding: FindingView }) {
  const { session } = useSession()
  const kind = disposal && bulletinKinds[disposal.kind]
  if (!kind || !session?.homes.includes('bulletins')) return null
  return (
    <Button
      id="finding-bulletin"
      kind="secondary"
      small
      inline
      onClick={() => openPage(`office/bulletin/index?source=finding:${id}&kind=${kind}`)}
    >
      起草通报
    </Button>
  )
}

const bulletinKinds: Partial<Record<Disposal, string>> = { commend: 'commendation', criticise: 'criticism' }
