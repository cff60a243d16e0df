import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useQuery } from '../../cloud'
import '../../features/papers/papers.scss'
import { Page, QueryView } from '../../ui'
import { Editor } from './Editor'
import './index.scss'
import { Shown } from './Shown'

/** One reminder: written, scheduled, sent on its days, read. */
export default function ReminderPage() {
  const { id = '' } = useRouter().params
  return id === '' ? <Fresh /> : <Reminder id={id} />
}

function Fresh() {
  const query = useQuery('reminders.templates', {})
  return (
    <Page title="写一份提醒" audience="office" wide>
      <QueryView {...query} onRetry={() => void query.reload()}>
        {(known) => (
          <Editor
            known={known}
            onSaved={({ id }) => void Taro.redirectTo({ url: `/office/reminder/index?id=${id}` })}
          />
        )}
      </QueryView>
    </Page>
  )
}

function Reminder({ id }: { id: string }) {
  const query = useQuery('reminders.open', { reminderId: id })
  const [writing, setWriting] = useState(false)
  const templates = useQuery('reminders.templates', writing ? {} : null)
  return (
    <Page title={writing ? '修改提醒' : '廉政提醒'} audience="office" wide>
      <QueryView {...query} onRetry={() => void query.reload()}>
        {(view) =>
          writing ? (
            <QueryView {...templates} onRetry={() => void templates.reload()}>
              {(known) => (
                <Editor
                  known={known}
                  view={view}
                  onCancel={() => setWriting(false)}
                  onSaved={(saved) => {
                    query.setData(saved)
                    setWriting(false)
                  }}
                />
              )}
            </QueryView>
          ) : (
            <Shown
              view={view}
              onWrite={() => setWriting(true)}
              onChanged={query.setData}
              onReload={() => void query.reload()}
            />
          )
        }
      </QueryView>
    </Page>
  )
}
