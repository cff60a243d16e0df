import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { usePages } from '../../cloud'
import { findingTones, talkTones } from '../../features/findings/tones'
import '../../features/steps/steps.scss'
import { PagedList } from '../../features/work/PagedList'
import { useWorkNav } from '../../features/work/useWorkNav'
import { openPage } from '../../session/openPage'
import { Card, EmptyState, ListRow, Notice, Page, Segmented, StateTag } from '../../ui'

const SHOWN = [
  { id: 'findings', label: '检查发现' },
  { id: 'talks', label: '谈话' },
] as const

/** What a check showed about oneself or one's unit, and talks one is asked to: to be read, answered, and seen through. */
export default function ChecksPage() {
  const { show } = useRouter().params
  const [shown, setShown] = useState<'findings' | 'talks'>(show === 'talks' ? 'talks' : 'findings')
  const nav = useWorkNav('checks')
  return (
    <Page title="与我有关的检查" audience="staff" wide nav={nav}>
      <View className="steps-bar">
        <Segmented id="checks" label="看哪些" options={SHOWN} value={shown} onChange={setShown} />
      </View>
      {shown === 'findings' ? <Findings /> : <Talks />}
    </Page>
  )
}

function Findings() {
  const list = usePages('findings.mine', {})
  return (
    <PagedList
      id="checks-findings"
      unit="条"
      list={list}
      empty={
        <EmptyState
          id="checks-empty"
          icon="shield"
          title="没有与您有关的检查发现"
          advice="有检查发现涉及您或您负责的科室时，会先告诉您，请您说明。"
        />
      }
    >
      {(rows) => (
        <>
          <Notice id="checks-rights" icon="shield" title="先听您说，再作认定">
            告知后至少 5
            个工作日可以说明，认可或提出异议都行。不成立的，您的姓名和内容会清除。请不要打听是谁检查的、是谁反映的。
          </Notice>
          <Card flush>
            {rows.map((row) => (
              <ListRow
                key={row.id}
                id={`check-row-${row.id}`}
                icon={row.good ? 'star' : 'flag'}
                title={row.item || row.kindLabel}
                excerpt={row.text}
                note={[row.about, row.kindLabel, row.when, row.can.length > 0 ? `${row.answerBy} 前说明` : '']
                  .filter(Boolean)
                  .join(' · ')}
                aside={<StateTag tone={findingTones[row.state]} text={row.stateLabel} />}
                onClick={() => openPage(`staff/check/index?id=${row.id}`)}
              />
            ))}
          </Card>
        </>
      )}
    </PagedList>
  )
}

function Talks() {
  const list = usePages('talks.mine', {})
  return (
    <PagedList
      id="checks-talks"
      unit="次"
      list={list}
      empty={
        <EmptyState
          id="talks-empty"
          icon="chat"
          title="没有请您参加的谈话"
          advice="安排了谈话会通知您，谈完请您看记录、可以补充。"
        />
      }
    >
      {(rows) => (
        <Card flush>
          {rows.map((row) => (
            <ListRow
              key={row.id}
              id={`talk-row-${row.id}`}
              icon="chat"
              title={`${row.office}谈话`}
              excerpt={row.matter}
              note={`${row.when} · ${row.place}`}
              aside={<StateTag tone={talkTones[row.state]} text={row.stateLabel} />}
              onClick={() => openPage(`staff/talk/index?id=${row.id}`)}
            />
          ))}
        </Card>
      )}
    </PagedList>
  )
}
