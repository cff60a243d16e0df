import Taro, { useRouter } from '@tarojs/taro'
import type { BulletinKind } from '@nuanyu/types/bulletins'
import type { SourceRef } from '@nuanyu/types/sources'
import { useState } from 'react'
import { useQuery } from '../../cloud'
import '../../features/papers/papers.scss'
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
  const [writing, setWriting] = useState(false)
  const correcting = query.data?.can.includes('correct') === true
  return (
    <Page title={writing ? (correcting ? '更正' : '修改') : '通报'} audience="office" wide>
      <QueryView {...query} onRetry={() => void query.reload()}>
        {(view) =>
          writing ? (
            <Editor
              view={view}
              correcting={correcting}
              onCancel={() => setWriting(false)}
              onSaved={(saved) => {
                query.setData(saved)
                setWriting(false)
              }}
            />
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
