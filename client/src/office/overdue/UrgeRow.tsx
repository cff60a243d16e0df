/** A push from the list: the case is looked at first, for its version and for whether this person may push. */
import type { OverdueRow } from '@nuanyu/types/reports'
import { useState } from 'react'
import { useQuery } from '../../cloud'
import type { Typed } from '../../features/case/step'
import { UrgeSheet } from '../../features/case/UrgeSheet'
import { Notice, QueryView, Sheet } from '../../ui'

export function UrgeRow({ row, onClose }: { row: OverdueRow; onClose: () => void }) {
  const query = useQuery('feedback.get', { caseId: row.id })
  const [typed] = useState<Typed>(() => new Map())
  const view = query.data
  if (view?.can.includes('urge')) return <UrgeSheet view={view} query={query} typed={typed} onClose={onClose} />
  return (
    <Sheet id="urge" open title="催办" cancel="返回" onCancel={onClose}>
      <QueryView
        loading={query.loading}
        data={view}
        error={query.error}
        {...(query.error?.code === 'NOT_FOUND' ? {} : { onRetry: () => void query.reload() })}
      >
        {() => <Notice>这件事现在不用催办：{view?.stateLabel}。</Notice>}
      </QueryView>
    </Sheet>
  )
}
