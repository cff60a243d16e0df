import { useRouter } from '@tarojs/taro'
import { useQuery } from '../../cloud'
import { Reports } from '../../features/clinic/Reports'
import { EmptyState, Page, QueryView, Section } from '../../ui'
import { Coming } from './Coming'
import { Head } from './Head'
import { Marked } from './Marked'
import './index.scss'

/** A branch as patients meet it: what it promises, where, what it will hold and what it has held. */
export default function BranchPage() {
  const { id = '' } = useRouter().params
  const query = useQuery('org.branch', { branchId: id })
  if (query.error?.code === 'NOT_FOUND' || query.error?.code === 'VALIDATION')
    return (
      <Page title="党支部">
        <EmptyState id="branch-gone" icon="flag" title="没有找到这个支部" advice="它可能换了名字，或者已经合并。" />
      </Page>
    )
  return (
    <Page title="党支部" wide>
      <QueryView {...query} onRetry={() => void query.reload()}>
        {(branch) => (
          <>
            <Head branch={branch} />
            <Coming branchId={id} />
            {branch.marked.length > 0 && <Marked posts={branch.marked} />}
            <Section id="branch-reports" title="办过的活动">
              <Reports
                branchId={id}
                empty={
                  <EmptyState
                    id="reports-empty"
                    icon="calendar"
                    title="还没有写好的活动总结"
                    advice="活动办完以后写在这里。"
                  />
                }
              />
            </Section>
          </>
        )}
      </QueryView>
    </Page>
  )
}
