import Taro, { useRouter } from '@tarojs/taro'
import type { BulletinKind } from '@nuanyu/types/bulletins'
import type { SourceRef } from '@nuanyu/types/sources'
import { useQuery } from '../../cloud'
import '../../features/papers/papers.scss'
import { WrittenOrShown } from '../../features/papers/WrittenOrShown'
import { Page, QueryView } from '../../ui'
import { Editor } from './Editor'
import { formFrom, freshForm, sourceOf } from './form'
import './index.scss'
import { Shown } from './Shown'

/** One bulletin: written, checked, approved, issued, read. */
export default function BulletinPage() {
  const { id = '', source, kind } = useRouter().params
  const from = sourceOf(source)
  if (id !== '') return <Bulletin id={id} />
  // A finding is more often a fault than a merit; a thank-you never is.
  const first: BulletinKind =
    kind === 'criticism' || kind === 'commendation' ? kind : from?.kind === 'finding' ? 'criticism' : 'commendation'
  return (
    <Page title="起草通报" audience="office" wide>
      {from === null ? <Editor start={freshForm(first)} onSaved={shown} /> : <Begun source={from} kind={first} />}
    </Page>
  )
}

const shown = ({ id }: { id: string }) => void Taro.redirectTo({ url: `/office/bulletin/index?id=${id}` })

function Begun({ source, kind }: { source: SourceRef; kind: BulletinKind }) {
  const facts = useQuery('bulletins.facts', { source })
  return (
    <QueryView {...facts} onRetry={() => void facts.reload()}>
      {(known) => <Editor start={formFrom(known, kind)} onSaved={shown} />}
    </QueryView>
  )
}

function Bulletin({ id }: { id: string }) {
  const query = useQuery('bulletins.open', { bulletinId: id })
  return (
    <WrittenOrShown
      query={query}
      title="通报"
      write={(view, ways) => <Editor view={view} {...ways} />}
      show={(view, ways) => <Shown view={view} {...ways} />}
    />
  )
}
