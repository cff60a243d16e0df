import type { NoteView } from '@nuanyu/types/thanks'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useQuery, type Query } from '../../cloud'
import { ReportLink } from '../../features/findings/ReportLink'
import { Button, Card, EmptyState, ListRow, Notice, Page, QueryView, Timeline } from '../../ui'
import { type AtOnce, offersOf, sayingOf, type StaffNoteCommand } from './commands'
import './index.scss'
import { NominationCard, PublishedCard, QuestionsNotice, ShownWhere, WhoCard, WordsCard } from './NoteBody'
import { noteSheets } from './sheets'
import { useNoteCommand } from './useNoteCommand'

/** A note as one may see it at work. What may be done is the server's `can`, nothing else. */
export default function ThankNotePage() {
  const { id = '' } = useRouter().params
  const query = useQuery('thanks.get', id === '' ? null : { noteId: id })
  if (query.data) return <OpenNote view={query.data} query={query} />
  return (
    <Page title="感谢" audience="staff">
      {id === '' || query.error?.code === 'NOT_FOUND' ? (
        <EmptyState id="note-missing" icon="search" title="没有找到这份感谢" advice="可能已经撤回，或不归您核实。" />
      ) : (
        <QueryView {...query} onRetry={() => void query.reload()}>
          {() => null}
        </QueryView>
      )}
    </Page>
  )
}

type Open = Exclude<StaffNoteCommand, AtOnce> | null

function OpenNote({ view, query }: { view: NoteView; query: Query<NoteView> }) {
  const [open, setOpen] = useState<Open>(null)
  const step = { view, query, onClose: () => setOpen(null) }
  const show = useNoteCommand('show', step)
  const recheck = useNoteCommand('recheck', step)
  const { first, rest } = offersOf(view)
  const take = (command: StaffNoteCommand) => {
    if (command === 'show') void show.send({})
    else if (command === 'recheck') void recheck.send({})
    else setOpen(command)
  }
  const error = show.error ?? recheck.error ?? query.error
  const Sheet = open === null ? undefined : noteSheets[open]
  return (
    <Page
      title="感谢"
      audience="staff"
      wide
      actions={
        first !== undefined && (
          <Button id={`note-do-${first}`} icon={sayingOf(first).icon} onClick={() => take(first)}>
            {sayingOf(first).title}
          </Button>
        )
      }
    >
      {error !== undefined && <Notice id="note-error" tone="bad" title={error.message} />}
      <View className="note">
        <View className="note__main">
          <QuestionsNotice view={view} />
          <WordsCard view={view} />
          <PublishedCard view={view} />
          <NominationCard view={view} />
        </View>
        <View className="note__side">
          <WhoCard view={view} />
          <ShownWhere view={view} />
          {rest.length > 0 && (
            <Card flush id="note-more" title={first === undefined ? '可以做的' : '还可以'}>
              {rest.map((command) => {
                const { icon, title, consequence } = sayingOf(command)
                return (
                  <ListRow
                    key={command}
                    id={`note-do-${command}`}
                    icon={icon}
                    title={title}
                    note={consequence}
                    onClick={() => take(command)}
                  />
                )
              })}
            </Card>
          )}
          <ReportLink source={`thanks:${view.id}`} />
          {view.timeline.length > 0 && (
            <Card title="经过">
              <Timeline
                id="note-timeline"
                entries={view.timeline.map((entry, index) => ({ key: String(index), ...entry })).reverse()}
              />
            </Card>
          )}
        </View>
      </View>
      {Sheet && <Sheet key={open} {...step} />}
    </Page>
  )
}
