import type { PublishScope } from '@nuanyu/types/thanks'
import { useState } from 'react'
import { Refusal } from '../../../features/case/Refusal'
import { ScopeChoice } from '../../../features/thanks/ScopeChoice'
import { Field, Notice, Sheet } from '../../../ui'
import { type NoteStep, useNoteCommand } from '../useNoteCommand'

const MEANS: Record<PublishScope, string> = {
  public: '遮住患者信息后放上感谢墙，任何人都能看到您的姓名和科室',
  internal: '放在院内感谢墙上，只有本院职工能看到',
  none: '只有您和核实的人知道，不在任何墙上公布',
}

/** Whoever is thanked says how far it may go; it goes no further than the author allowed. */
export function ConsentSheet(step: NoteStep) {
  const [scope, setScope] = useState<PublishScope | null>(step.view.myScope)
  const { send, busy, marks, clear, refusal } = useNoteCommand('consent', step, ['scope'])
  return (
    <Sheet
      id="consent"
      open
      title="要不要公布这份感谢"
      confirm={scope === null ? '请先选一项' : '就这样'}
      confirmDisabled={scope === null}
      busy={busy}
      onCancel={step.onClose}
      onConfirm={() => scope !== null && void send({ scope })}
    >
      <Refusal {...refusal} />
      <Field label="您的决定" required error={marks.scope}>
        <ScopeChoice
          id="consent-scope"
          texts={MEANS}
          value={scope}
          onChange={(next) => {
            setScope(next)
            clear('scope')
          }}
        />
      </Field>
      <Notice icon="shield">不会超过作者同意的范围。随时可以改主意，改小了马上从墙上拿下来。</Notice>
    </Sheet>
  )
}
