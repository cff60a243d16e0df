import { usePages } from '../../cloud'
import { PagedList } from '../../features/work/PagedList'
import { useWorkNav } from '../../features/work/useWorkNav'
import { openPage } from '../../session/openPage'
import { Card, EmptyState, ListRow, Notice, Page, StateTag } from '../../ui'

/** 通报与提醒: everything that was handed to somebody, what is not read marked. */
export default function TrayPage() {
  const list = usePages('bulletins.tray', {})
  const nav = useWorkNav('papers')
  const unread = list.head?.unread ?? 0
  return (
    <Page title="通报与提醒" audience="staff" nav={nav}>
      {unread > 0 && <Notice id="tray-unread" icon="letter" title={`有 ${unread} 份还没有读`} />}
      <PagedList
        id="tray"
        unit="份"
        list={list}
        empty={
          <EmptyState
            id="tray-empty"
            icon="letter"
            title="还没有发给您的"
            advice="通报表扬、通报批评和节前的廉政提醒，会送到这里。"
          />
        }
      >
        {(rows) => (
          <Card flush>
            {rows.map((row) => (
              <ListRow
                key={`${row.kind}-${row.id}`}
                id={`tray-${row.id}`}
                icon={row.kind === 'reminder' ? 'shield' : 'megaphone'}
                title={row.title}
                note={[row.kindLabel, row.note, row.when].filter(Boolean).join(' · ')}
                aside={
                  row.withdrawn ? (
                    <StateTag tone="muted" text="已撤回" />
                  ) : (
                    <StateTag
                      tone={row.read ? 'muted' : 'warn'}
                      icon={row.read ? 'check' : 'letter'}
                      text={row.read ? '已读' : '未读'}
                    />
                  )
                }
                onClick={() => openPage(`staff/bulletin/index?kind=${row.kind}&id=${row.id}`)}
              />
            ))}
          </Card>
        )}
      </PagedList>
    </Page>
  )
}
