import { caseStates, type MyRow } from '@nuanyu/types/feedback'
import { useDidShow } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { usePages } from '../../cloud'
import { openPage } from '../../session/openPage'
import { useSession } from '../../session/useSession'
import { Button, Card, DueLabel, EmptyState, ListRow, Page, QueryView, Section, StateTag } from '../../ui'
import { deadlineTone } from '../../ui/deadlineTone'
import './mine.scss'
import { Outbox } from './Outbox'
import { Remembered } from './Remembered'
import { Tickets } from './Tickets'

export default function MinePage() {
  const list = usePages('feedback.mine', {})
  const { session, reload } = useSession()
  useDidShow(() => {
    // The first time useSession asks; afterwards there may be new notices.
    if (session) reload()
  })
  const unread = session?.unreadNotices ?? 0

  return (
    <Page title="我的" root>
      <Card flush>
        <ListRow
          id="mine-notices"
          icon="bell"
          title="消息"
          note={unread > 0 ? '有新的进展' : '没有未读消息'}
          aside={unread > 0 ? <View className="mine__unread">{unread > 99 ? '99+' : unread}</View> : undefined}
          onClick={() => openPage('patient/notices/index')}
        />
        <ListRow
          id="mine-follow"
          icon="search"
          title="凭查询码查看"
          note="匿名反映的，或医院代您登记的"
          onClick={() => openPage('patient/follow/index')}
        />
        <ListRow id="mine-data" icon="shield" title="我的数据与隐私" onClick={() => openPage('patient/mydata/index')} />
      </Card>
      <Outbox />
      <Remembered />
      <Tickets />
      <Section title="我的记录">
        <QueryView
          loading={list.loading}
          data={list.items}
          error={list.error}
          onRetry={() => void list.reload()}
          isEmpty={(items) => items.length === 0}
          empty={
            <EmptyState
              id="mine-empty"
              icon="letter"
              title="还没有记录"
              advice="扫科室的二维码，或从首页说说您的感受"
              action={
                <Button id="mine-rate" kind="secondary" onClick={() => openPage('patient/rate/index')}>
                  评价服务
                </Button>
              }
            />
          }
        >
          {(items) => (
            <>
              {items.map((row) => (
                <Row key={row.id} row={row} />
              ))}
              {list.hasMore && (
                <Button id="mine-more" kind="secondary" loading={list.loadingMore} onClick={list.more}>
                  看更早的记录
                </Button>
              )}
            </>
          )}
        </QueryView>
      </Section>
    </Page>
  )
}

/** Where a record can be read; a rating is all on its card. */
const PAGES: Record<MyRow['type'], string | undefined> = {
  case: 'patient/case/index',
  thanks: 'patient/thank/index',
  rating: undefined,
}

function Row({ row }: { row: MyRow }) {
  const { id, type, title, excerpt, where, when, deadline, waitsForMe } = row
  const page = PAGES[type]
  return (
    <Card
      id={`mine-${id}`}
      title={title}
      note={when}
      tone={waitsForMe ? 'accent' : undefined}
      aside={<State row={row} />}
      onClick={page === undefined ? undefined : () => openPage(`${page}?id=${id}`)}
    >
      {excerpt !== '' && <View className="mine__excerpt">{excerpt}</View>}
      <View className="mine__foot">
        <View className="mine__where">{where}</View>
        {deadline && <DueLabel deadline={deadline} />}
      </View>
    </Card>
  )
}

function State({ row: { waitsForMe, stateLabel, deadline } }: { row: MyRow }) {
  if (waitsForMe) {
    const asked = stateLabel === caseStates.awaiting_info
    return <StateTag tone="warn" icon="bell" text={asked ? '等您补充' : '等您评价'} />
  }
  return (
    <StateTag
      tone={deadline ? deadlineTone(deadline.status) : 'muted'}
      icon={deadline ? undefined : 'check'}
      text={stateLabel}
    />
  )
}
