import { useRouter } from '@tarojs/taro'
import { useQuery } from '../../cloud'
import { openPage } from '../../session/openPage'
import { Button, Notice, Page, QueryView } from '../../ui'
import { Thank } from './Thank'

/** One's own note: where it is, what was published of it, and the way back. */
export default function ThankPage() {
  const { id = '', sent } = useRouter().params
  const query = useQuery('thanks.get', { noteId: id })
  return (
    <Page
      title="我的感谢"
      actions={
        sent === '1' && (
          <Button id="thank-wall" kind="secondary" onClick={() => openPage('patient/wall/index')}>
            去感谢墙看看
          </Button>
        )
      }
    >
      {sent === '1' && (
        <Notice id="thank-sent" tone="good" icon="heart-fill" title="感谢寄出了，谢谢您">
          我们核实是哪位同事后就转给本人，在“我的”里可以看到进展。
        </Notice>
      )}
      <QueryView {...query} onRetry={() => void query.reload()}>
        {(view) => <Thank view={view} query={query} />}
      </QueryView>
    </Page>
  )
}
