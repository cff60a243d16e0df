import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import type { TalkView } from '@nuanyu/types/talks'
import { useQuery } from '../../cloud'
import { TalkRecord } from '../../features/findings/TalkRecord'
import { talkTones } from '../../features/findings/tones'
import { openPage } from '../../session/openPage'
import { useSession } from '../../session/useSession'
import { Button, Card, Columns, KeyValues, Notice, Page, QueryView, StateTag, Timeline } from '../../ui'
import { Arrange } from './Arrange'
import { TalkSteps } from './Steps'

/** One talk of the office. Without an id: a new one, perhaps from a `source` like `finding:ID`. */
export default function TalkPage() {
  const { id = '', source = '' } = useRouter().params
  if (id === '')
    return (
      <Page title="安排约谈" audience="office" wide>
        <Arrange
          source={source}
          onDone={(saved) => void Taro.redirectTo({ url: `/office/talk/index?id=${saved.id}` })}
        />
      </Page>
    )
  return <Opened id={id} />
}

function Opened({ id }: { id: string }) {
  const query = useQuery('talks.get', { talkId: id })
  return (
    <Page title="约谈" audience="office" wide>
      <QueryView {...query} onRetry={() => void query.reload()}>
        {(talk) => (
          <Columns>
            <>
              <What talk={talk} />
              <TalkSteps talk={talk} onChanged={query.setData} onReload={() => void query.reload()} />
            </>
            <>
              <TalkRecord talk={talk} />
              <Card title="经过">
                <Timeline
                  id="talk-history"
                  entries={talk.history.map((entry, index) => ({ key: String(index), ...entry })).reverse()}
                />
              </Card>
            </>
          </Columns>
        )}
      </QueryView>
    </Page>
  )
}

function What({ talk }: { talk: TalkView }) {
  const { source } = talk
  return (
    <>
      <Card
        id="talk-what"
        title={`与${talk.person}谈`}
        note={`${talk.department} · ${talk.office}`}
        aside={<StateTag id="talk-state" tone={talkTones[talk.state]} text={talk.stateLabel} />}
      >
        <KeyValues
          items={[
            { label: '时间', value: talk.when },
            { label: '地点', value: talk.place },
            ...(source ? [{ label: '来源', value: [source.kindLabel, source.label].filter(Boolean).join(' · ') }] : []),
          ]}
        />
        <View className="steps-quote">{talk.matter}</View>
        {source && source.page !== '' && (
          <Button id="talk-source" kind="quiet" small inline onClick={() => openPage(source.page)}>
            看来源
          </Button>
        )}
      </Card>
      <Order talk={talk} />
      {!talk.reachable && (
        <Notice id="talk-paper" tone="warn" title="本人还没有加入系统">
          系统通知不到，请另行通知；确认不了的，到期后可以办结并注明。
        </Notice>
      )}
    </>
  )
}

/** What was promised in a talk may be followed by an order with a day. */
function Order({ talk: { id, state } }: { talk: TalkView }) {
  const { session } = useSession()
  const spoken = state === 'held' || state === 'acknowledged' || state === 'closed'
  if (!spoken || !session?.homes.includes('orders')) return null
  return (
    <Button id="talk-order" kind="quiet" small inline onClick={() => openPage(`office/order/index?source=talk:${id}`)}>
      转督办
    </Button>
  )
}
