/** Whoever is thanked, or the unit, says how far it may be shown. It can be changed at any time, and counts at once. */
import type { NoteView, PublishScope } from '@nuanyu/types/thanks'
import { useState } from 'react'
import type { Query } from '../../cloud'
import { ChipGroup, Notice, Sheet } from '../../ui'
import { Refusal } from '../case/Refusal'
import { useNoteCommand } from './useNoteCommand'

interface ConsentSheetProps {
  noteId: string
  /** What was said before. */
  now: PublishScope | null
  /** For a unit its handler speaks. */
  unit: string | null
  query: Pick<Query<NoteView>, 'reload' | 'setData'> | null
  onDone: () => void
  onClose: () => void
}

export function ConsentSheet({ noteId, now, unit, query, onDone, onClose }: ConsentSheetProps) {
  const [scope, setScope] = useState<PublishScope | null>(now)
  const step = useNoteCommand('consent', { id: noteId }, query)
  const whose = unit === null ? '您的姓名' : '科室名称'
  const options = [
    { id: 'public', label: '可以公开', hint: `放在感谢墙上，患者也能看到${whose}` },
    { id: 'internal', label: '只在院内', hint: `只有本院同事能看到${whose}` },
    { id: 'none', label: '不公布', hint: unit === null ? '只有您自己看得到这份感谢' : '不放在任何墙上' },
  ]
  const send = async () => {
    if (scope !== null && (await step.send({ scope }))) onDone()
  }
  return (
    <Sheet
      id="consent"
      open
      title={unit === null ? '这份感谢要不要公布' : `${unit}同意公布吗`}
      confirm={scope === null ? '请先选一项' : '就这样'}
      confirmDisabled={scope === null}
      busy={step.busy}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      <Refusal {...step.refusal} />
      <ChipGroup
        id="consent-scope"
        single
        stacked
        options={options}
        value={scope === null ? [] : [scope]}
        onChange={([chosen]) => setScope((chosen as PublishScope | undefined) ?? null)}
      />
      <Notice icon="info">公布前党委办公室会再看一遍，电话、床号和别人的姓名都遮住。您随时可以改主意，改了马上撤下。</Notice>
    </Sheet>
  )
}
