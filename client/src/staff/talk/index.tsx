import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useQuery } from '../../cloud'
import { TalkRecord } from '../../features/findings/TalkRecord'
import { talkTones } from '../../features/findings/tones'
import { StepSheet } from '../../features/steps/StepSheet'
import { Button, Card, KeyValues, Notice, Page, QueryView, StateTag } from '../../ui'

/** A talk as whoever is talked to sees it: when and where, what was written down, and their own word to it. */
export default function OwnTalkPage() {
  const { id = '' } = useRouter().params
  const query = useQuery('talks.get', { talkId: id })
  const [confirming, setConfirming] = useState(false)
  return (
    <Page title="谈话" audience="staff">
      <QueryView {...query} onRetry={() => void query.reload()}>
        {(talk) => (
          <>
            <Card
              id="talk-what"
              title={`${talk.office}请您谈话`}
              aside={<StateTag id="talk-state" tone={talkTones[talk.state]} text={talk.stateLabel} />}
            >
              <KeyValues
                items={[
                  { label: '时间', value: talk.when },
                  { label: '地点', value: talk.place },
                ]}
              />
              <View className="steps-quote">{talk.matter}</View>
            </Card>
            {talk.state === 'arranged' && (
              <Notice id="talk-before" icon="info" title="来之前可以准备">
                当时的情况、有关的记录。谈完会有书面记录，请您看过、可以补充，再确认。
              </Notice>
            )}
            <TalkRecord talk={talk} />
            {talk.can.includes('acknowledge') && (
              <View className="steps-stack">
                <Button id="talk-acknowledge" onClick={() => setConfirming(true)}>
                  看过了，确认
                </Button>
              </View>
            )}
            {confirming && (
              <StepSheet
                id="talk-acknowledge-sheet"
                action="talks.acknowledge"
                title="确认谈话记录"
                confirm="确认"
                says="确认的是记录与谈话相符。有不同的地方或要补充的，请写下来，会和记录放在一起，谁也不能改。"
                done="已确认"
                label="补充"
                path="text"
                optional
                maxLength={1000}
                input={(text, commandId) => ({ commandId, talkId: talk.id, version: talk.version, text })}
                onClose={() => setConfirming(false)}
                onReload={() => void query.reload()}
                onDone={(after) => {
                  setConfirming(false)
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
