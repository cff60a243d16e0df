import { useRouter } from '@tarojs/taro'
import { type SourceRef, sourceKinds } from '@nuanyu/types/sources'
import { useQuery } from '../../cloud'
import { VetoFile } from '../../features/veto/VetoFile'
import { Page, QueryView } from '../../ui'
import { Proposal } from './Proposal'
import { VetoSteps } from './Steps'
import './index.scss'

/** One veto at work, or without an id a new proposal; `source=case:ID` says what it comes from. */
export default function OfficeVetoPage() {
  const { id = '', source = '' } = useRouter().params
  return id === '' ? <New source={sourceOf(source)} /> : <File id={id} />
}

function New({ source }: { source: SourceRef | null }) {
  const query = useQuery('veto.form', {})
  return (
    <Page title="提出一票否决" audience="office" wide>
      <QueryView {...query} onRetry={() => void query.reload()}>
        {(form) => <Proposal form={form} source={source} />}
      </QueryView>
    </Page>
  )
}

function File({ id }: { id: string }) {
  const query = useQuery('veto.get', { vetoId: id })
  return (
    <Page title="一票否决" audience="office" wide>
      <QueryView {...query} onRetry={() => void query.reload()}>
        {(view) => (
          <VetoFile
            view={view}
            steps={<VetoSteps view={view} onChanged={query.setData} onReload={() => void query.reload()} />}
          />
        )}
      </QueryView>
    </Page>
  )
}

function sourceOf(text: string): SourceRef | null {
  const [kind = '', id = ''] = decodeURIComponent(text).split(':')
  return kind in sourceKinds && id !== '' ? { kind: kind as SourceRef['kind'], id } : null
}
