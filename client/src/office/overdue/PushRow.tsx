import type { OverdueRow } from '@nuanyu/types/reports'
import { useState } from 'react'
import { type Query, useQuery } from '../../cloud'
import { RaiseSheet } from '../../features/case/RaiseSheet'
import type { Typed } from '../../features/case/step'
import { UrgeSheet } from '../../features/case/UrgeSheet'
import { StepSheet } from '../../features/orders/StepSheet'
import { Notice, QueryView, Sheet } from '../../ui'
import type { Push } from './OverdueItem'

export type Pushing = { row: OverdueRow; step: Push }

const SHEETS = { urge: UrgeSheet, raise: RaiseSheet }
const TITLES = { urge: '催办', raise: '报分管领导' }

type PushRowProps = Pushing & { onClose: () => void }

/** A push from the list: what is pushed is looked at first, for its version and for whether this person may push. */
export function PushRow(props: PushRowProps) {
  return props.row.about === 'order' ? <PushOrder {...props} /> : <PushCase {...props} />
}

function PushCase({ row, step, onClose }: PushRowProps) {
  const StepOfCase = SHEETS[step]
  const query = useQuery('feedback.get', { caseId: row.id })
  const [typed] = useState<Typed>(() => new Map())
  const view = query.data
  if (view?.can.includes(step)) return <StepOfCase view={view} query={query} typed={typed} onClose={onClose} />
  return <NotNow step={step} query={query} onClose={onClose} />
}

function PushOrder({ row, step, onClose }: PushRowProps) {
  const query = useQuery('orders.get', { orderId: row.id })
  const view = query.data
  if (view?.can.includes('remind'))
    return (
      <StepSheet step="remind" view={view} onReload={() => void query.reload()} onDone={onClose} onClose={onClose} />
    )
  return <NotNow step={step} query={query} onClose={onClose} />
}

/** Still on its way, out of reach, or pushed by somebody else in the meantime. */
function NotNow({ step, query, onClose }: { step: Push; query: Query<{ stateLabel: string }>; onClose: () => void }) {
  const { data: view, loading, error, reload } = query
  return (
    <Sheet id={step} open title={TITLES[step]} cancel="返回" onCancel={onClose}>
      <QueryView
        loading={loading}
        data={view}
        error={error}
        {...(error?.code === 'NOT_FOUND' ? {} : { onRetry: () => void reload() })}
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
