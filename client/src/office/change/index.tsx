import Taro, { useRouter } from '@tarojs/taro'
import { useQuery } from '../../cloud'
import { WrittenOrShown } from '../../features/papers/WrittenOrShown'
import { Page } from '../../ui'
import { Editor } from './Editor'
import './index.scss'
import { Shown } from './Shown'

/** One entry at work: written, looked at as the public will see it, decided. */
export default function OfficeChangePage() {
  const { id = '' } = useRouter().params
  if (id !== '') return <Entry id={id} />
  return (
    <Page title="起草一条" audience="office" wide>
      <Editor onSaved={({ id: saved }) => void Taro.redirectTo({ url: `/office/change/index?id=${saved}` })} />
    </Page>
  )
}

function Entry({ id }: { id: string }) {
  const query = useQuery('changes.open', { changeId: id })
  return (
    <WrittenOrShown
      query={query}
      title="您提我改"
      write={(view, ways) => <Editor view={view} {...ways} />}
      show={(view, ways) => <Shown view={view} {...ways} />}
    />
  )
}
