import type { OverdueRow } from '@nuanyu/types/reports'
import { useState } from 'react'
import { useQuery } from '../../cloud'
import type { Typed } from '../../features/case/step'
import { RaiseSheet } from '../../features/case/RaiseSheet'
import { UrgeSheet } from '../../features/case/UrgeSheet'
import { Notice, QueryView, Sheet } from '../../ui'

export type Pushing = { row: OverdueRow; step: OverdueRow['can'][number] }

const SHEETS = { urge: UrgeSheet, raise: RaiseSheet }
const TITLES = { urge: '催办', raise: '报分管领导' }

/** A push from the list: the case is looked at first, for its version and for whether this person may push. */
export function UrgeRow({ row, step, onClose }: Pushing & { onClose: () => void }) {
  const StepSheet = SHEETS[step]
  const query = useQuery('feedback.get', { caseId: row.id })
  const [typed] = useState<Typed>(() => new Map())
  const view = query.data
  if (view?.can.includes(step)) return <StepSheet view={view} query={query} typed={typed} onClose={onClose} />
  return (
    <Sheet id={step} open title={TITLES[step]} cancel="返回" onCancel={onClose}>
      <QueryView
        loading={query.loading}
        data={view}
        error={query.error}
        {...(query.error?.code === 'NOT_FOUND' ? {} : { onRetry: () => void query.reload() })}
      >
        {() => (
          <Notice>
            这件事现在不用{TITLES[step]}：{view?.stateLabel}。
          </Notice>
        )}
      </QueryView>
    </Sheet>
  )
}
