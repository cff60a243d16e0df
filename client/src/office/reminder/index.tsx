import Taro, { useRouter } from '@tarojs/taro'
import type { ReminderTemplates } from '@nuanyu/types/reminders'
import type { ReactNode } from 'react'
import { useQuery } from '../../cloud'
import '../../features/papers/papers.scss'
import { WrittenOrShown } from '../../features/papers/WrittenOrShown'
import { Page, QueryView } from '../../ui'
import { Editor } from './Editor'
import './index.scss'
import { Shown } from './Shown'

/** One reminder: written, scheduled, sent on its days, read. */
export default function ReminderPage() {
  const { id = '' } = useRouter().params
  if (id !== '') return <Reminder id={id} />
  return (
    <Page title="写一份提醒" audience="office" wide>
      <WithTemplates>{(known) => <Editor known={known} onSaved={shown} />}</WithTemplates>
    </Page>
  )
}

const shown = ({ id }: { id: string }) => void Taro.redirectTo({ url: `/office/reminder/index?id=${id}` })

function Reminder({ id }: { id: string }) {
  const query = useQuery('reminders.open', { reminderId: id })
  return (
    <WrittenOrShown
      query={query}
      title="廉政提醒"
      editing="修改提醒"
      write={(view, { onSaved, onCancel }) => (
        <WithTemplates>
          {(known) => <Editor known={known} view={view} onSaved={onSaved} onCancel={onCancel} />}
        </WithTemplates>
      )}
      show={(view, ways) => <Shown view={view} {...ways} />}
    />
  )
}

function WithTemplates({ children }: { children: (known: ReminderTemplates) => ReactNode }) {
  const query = useQuery('reminders.templates', {})
  return (
    <QueryView {...query} onRetry={() => void query.reload()}>
      {children}
    </QueryView>
  )
}
