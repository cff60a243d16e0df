import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { BulletinPaper } from '@nuanyu/types/bulletins'
import { useQuery } from '../../cloud'
import { Paper } from '../../features/papers/Paper'
import { Card, EmptyState, Notice, Page, QueryView } from '../../ui'

/** One paper to read. That it was opened is noted, and the page says so. */
export default function PaperPage() {
  const { id = '', kind } = useRouter().params
  return kind === 'reminder' ? <Reminder id={id} /> : <Bulletin id={id} />
}

function Bulletin({ id }: { id: string }) {
  const query = useQuery('bulletins.read', { bulletinId: id })
  return (
    <Page title={query.data?.kindLabel ?? '通报'} audience="staff">
      <QueryView {...query} onRetry={() => void query.reload()}>
        {(paper) => (paper.withdrawn === null ? <Standing paper={paper} /> : <Withdrawn paper={paper} />)}
      </QueryView>
    </Page>
  )
}

function Standing({ paper }: { paper: BulletinPaper }) {
  const { correction, consequences, signed, number, title, paragraphs, date, read } = paper
  return (
    <>
      {correction !== null && (
        <Notice id="paper-corrected" icon="edit" title={`${correction.when} 更正`}>
          {correction.note}
        </Notice>
      )}
      <Paper id="paper" office={signed} number={number} title={title} paragraphs={paragraphs} date={date} />
      {consequences.length > 0 && (
        <Card id="paper-consequences" title="与您有关的决定" note="只有您自己看得到">
          {consequences.map((one) => (
            <View key={one}>{one}</View>
          ))}
        </Card>
      )}
      <ReadNote read={read} />
    </>
  )
}

function Withdrawn({ paper: { number, withdrawn } }: { paper: BulletinPaper }) {
  return (
    <EmptyState
      id="paper-withdrawn"
      icon="refresh"
      title={`${number}已撤回`}
      advice={[`${withdrawn?.when ?? ''}撤回，内容不再有效，请不要再转述。`, withdrawn?.reason ?? '']
        .filter(Boolean)
        .join('原因：')}
    />
  )
}

function Reminder({ id }: { id: string }) {
  const query = useQuery('reminders.read', { reminderId: id })
  return (
    <Page title="廉政提醒" audience="staff">
      <QueryView {...query} onRetry={() => void query.reload()}>
        {({ signed, title, paragraphs, date, read }) => (
          <>
            <Paper id="paper" office={signed} title={title} paragraphs={paragraphs} date={date} />
            <ReadNote read={read} />
          </>
        )}
      </QueryView>
    </Page>
  )
}

function ReadNote({ read }: { read: string }) {
  return <Notice id="paper-read" tone="good" title={`已记下您读过：${read}`} />
}
