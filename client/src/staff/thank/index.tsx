import { useRouter } from '@tarojs/taro'
import { useQuery } from '../../cloud'
import { useWorkNav } from '../../features/work/useWorkNav'
import { Page, QueryView } from '../../ui'
import { Note } from './Note'

/** One note before whoever works on it: department, branch and the two offices. */
export default function ThankPage() {
  const noteId = useRouter().params.id ?? ''
  const query = useQuery('thanks.get', { noteId })
  const nav = useWorkNav('thanks')
  return (
    <Page title="感谢" audience="staff" wide nav={nav}>
      <QueryView {...query} onRetry={() => void query.reload()}>
        {(view) => <Note view={view} query={query} />}
      </QueryView>
    </Page>
  )
}
