/** Serves the notice: in the app, or on paper to who does not use it. The term of statement begins with it. */
import type { VetoView } from '@nuanyu/types/veto'
import { useState } from 'react'
import { StepSheet } from '../../features/steps/StepSheet'
import { Field, Segmented } from '../../ui'

interface NotifySheetProps {
  view: VetoView
  onDone: (view: VetoView) => void
  onReload: () => void
  onClose: () => void
}

const WAYS = [
  { id: 'app', label: '系统内告知' },
  { id: 'paper', label: '书面送达' },
] as const

export function NotifySheet({ view, ...rest }: NotifySheetProps) {
  const [by, setBy] = useState<'app' | 'paper'>(view.reachable ? 'app' : 'paper')
  return (
    <StepSheet
      id="veto-notify-sheet"
      action="veto.notify"
      title="告知本人"
      confirm="告知"
      says="从告知的次日起算 5 个工作日陈述期，期满之前不能决定。本人会看到事由和证据文字，看不到是谁反映的、谁提出的。"
      done="已告知"
      label={by === 'paper' ? '由谁送达、谁签收' : '备注'}
      path="note"
      optional={by === 'app'}
      maxLength={200}
      fields={['by']}
      input={(note, commandId) => ({ commandId, vetoId: view.id, version: view.version, by, note })}
      {...rest}
    >
      {(marks, clear) => (
        <Field label="怎么告知" error={marks.by}>
          <Segmented
            id="veto-by"
            label="怎么告知"
            options={WAYS}
            value={by}
            onChange={(next) => {
              setBy(next)
              clear('by')
            }}
          />
        </Field>
      )}
    </StepSheet>
  )
}
