import type { NoticeRow } from '@nuanyu/types/notices'
import { useState } from 'react'
import { call, usePages } from '../../cloud'
import { openPage } from '../../session/openPage'
import { refreshSession } from '../../session/useSession'
import { Button, Card, EmptyState, ListRow, Page, QueryView, StateTag } from '../../ui'

export default function NoticesPage() {
  const list = usePages('notices.mine', {})
  const [readNow, setReadNow] = useState<string[]>([])

  const open = (notice: NoticeRow) => {
    if (!notice.read) {
      setReadNow((before) => [...before, notice.id])
      // Not being able to mark it must not stop anybody from reading it.
      void call('notices.read', { noticeId: notice.id })
        .then(refreshSession)
        .catch(() => undefined)
    }
    openPage(notice.page)
  }

  return (
    <Page title="消息">
      <QueryView
        loading={list.loading}
        data={list.items}
        error={list.error}
        onRetry={() => void list.reload()}
        isEmpty={(items) => items.length === 0}
        empty={
          <EmptyState id="notices-empty" icon="bell" title="还没有消息" advice="您反映的事有了进展，会在这里告诉您" />
        }
      >
        {(items) => (
          <>
            <Card flush>
              {items.map((notice) => (
                <ListRow
                  key={notice.id}
                  id={`notice-${notice.id}`}
                  icon="bell"
                  title={notice.title}
                  excerpt={notice.body}
                  note={notice.when}
                  aside={
                    notice.read || readNow.includes(notice.id) ? undefined : (
                      <StateTag tone="warn" icon="bell" text="未读" />
                    )
                  }
                  onClick={() => open(notice)}
                />
              ))}
            </Card>
            {list.hasMore && (
              <Button id="notices-more" kind="secondary" loading={list.loadingMore} onClick={list.more}>
                看更早的消息
              </Button>
            )}
          </>
        )}
      </QueryView>
    </Page>
  )
}
