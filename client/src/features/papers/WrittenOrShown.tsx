/** One record at work: shown with what may be done about it, or being written, on the same page. */
import { type ReactNode, useState } from 'react'
import type { Query } from '../../cloud'
import { Page, QueryView } from '../../ui'

interface WrittenOrShownProps<T extends { can: readonly string[] }> {
  query: Query<T>
  title: string
  /** What the page is called while it is changed. */
  editing?: string
  write: (view: T, ways: { correcting: boolean; onSaved: (view: T) => void; onCancel: () => void }) => ReactNode
  show: (view: T, ways: { onWrite: () => void; onChanged: (view: T) => void; onReload: () => void }) => ReactNode
}

export function WrittenOrShown<T extends { can: readonly string[] }>(props: WrittenOrShownProps<T>) {
  const { query, title, editing = '修改', write, show } = props
  const [writing, setWriting] = useState(false)
  // What has been made known is not edited but corrected.
  const correcting = query.data?.can.includes('correct') === true
  const onReload = () => void query.reload()
  return (
    <Page title={writing ? (correcting ? '更正' : editing) : title} audience="office" wide>
      <QueryView {...query} onRetry={onReload}>
        {(view) =>
          writing
            ? write(view, {
                correcting,
                onCancel: () => setWriting(false),
                onSaved: (saved) => {
                  query.setData(saved)
                  setWriting(false)
                },
              })
            : show(view, { onWrite: () => setWriting(true), onChanged: query.setData, onReload })
        }
      </QueryView>
    </Page>
  )
}
