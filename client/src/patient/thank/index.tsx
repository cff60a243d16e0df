import { useRouter } from '@tarojs/taro'
import { useQuery } from '../../cloud'
import { Page, QueryView } from '../../ui'
import { scrollToId } from '../../ui/scrollToId'
import { OwnNote } from './OwnNote'

export default function ThankPage() {
  const noteId = useRouter().params.id ?? ''
  const query = useQuery('thanks.get', noteId === '' ? null : { noteId })
  return (
    <Page title="我的感谢">
      <QueryView {...query} onRetry={() => void query.reload()}>
        {(view) => (
          <OwnNote
            view={view}
            onReload={() => void query.reload()}
            onChange={(next) => {
              query.setData(next)
              scrollToId('thank-head')
            }}
          />
        )}
      </QueryView>
    </Page>
  )
}
