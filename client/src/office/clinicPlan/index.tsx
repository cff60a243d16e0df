import type { ClinicManage, ClinicRowPage } from '@nuanyu/types/clinic'
import Taro, { useRouter } from '@tarojs/taro'
import { useQuery } from '../../cloud'
import { EmptyState, Page, QueryView } from '../../ui'
import { Editor } from './Editor'
import './index.scss'

/** An event is written here: anew, as a draft, or, once published, in its words alone. */
export default function ClinicPlanPage() {
  const { id = '' } = useRouter().params
  const shelf = useQuery('clinic.shelf', { shelf: 'drafts' })
  const open = useQuery('clinic.manage', id === '' ? null : { eventId: id })
  const query = id === '' || open.error ? (id === '' ? shelf : open) : shelf
  const data = shelf.data && (id === '' ? { shelf: shelf.data } : open.data && { shelf: shelf.data, view: open.data })
  const title = open.data?.state === 'published' ? '更正说明' : id === '' ? '起草活动' : '修改活动'
  return (
    <Page title={title} audience="office" wide>
      <QueryView
        loading={query.loading}
        data={data}
        error={query.error}
        onRetry={() => {
          void shelf.reload()
          void open.reload()
        }}
      >
        {(known) => <Known {...known} />}
      </QueryView>
    </Page>
  )
}

function Known({ shelf, view }: { shelf: ClinicRowPage; view?: ClinicManage }) {
  if (view && !view.can.includes('edit'))
    return <EmptyState id="plan-closed" icon="lock" title="现在不能修改" advice={`这场活动${view.stateLabel}。`} />
  return (
    <Editor
      key={view?.id ?? 'new'}
      shelf={shelf}
      view={view}
      onStale={(id) => void Taro.redirectTo({ url: `/office/clinicPlan/index?id=${id}` })}
      onDone={(id) => void Taro.redirectTo({ url: `/office/clinicManage/index?id=${id}` })}
    />
  )
}
