import { useRouter } from '@tarojs/taro'
import { useQuery } from '../../cloud'
import { Page, QueryView } from '../../ui'
import { scrollToId } from '../../ui/scrollToId'
import { Case } from './Case'

export default function CasePage() {
  const caseId = useRouter().params.id ?? ''
  const query = useQuery('feedback.get', { caseId })
  return (
    <Page title="办理进展">
      <QueryView {...query} onRetry={() => void query.reload()}>
        {(view) => (
          <Case
            view={view}
            onReload={() => void query.reload()}
            onChange={(next) => {
              query.setData(next)
              scrollToId('case-head')
            }}
          />
        )}
      </QueryView>
    </Page>
  )
}
