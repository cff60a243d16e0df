import { View } from '@tarojs/components'
import type { IdentityMode } from '@nuanyu/types/feedback'
import type { CallView } from '@nuanyu/types/inspection'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand } from '../../cloud'
import { Refusal } from '../../features/case/Refusal'
import { today } from '../../features/time/day'
import { ChipGroup, DateInput, Field, SelectInput, Sheet, TextArea } from '../../ui'

interface ComplaintSheetProps {
  view: CallView
  /** What was written down already. */
  words: string
  onClose: () => void
  onReload: () => void
  onDone: (view: CallView) => void
}

const MODES: { id: IdentityMode; label: string }[] = [
  { id: 'confidential', label: '保密' },
  { id: 'named', label: '实名' },
  { id: 'anonymous', label: '匿名' },
]

/** 首诉负责制: taken in while the person is on the telephone. Name and number go along sealed; nobody types them. */
export function ComplaintSheet({ view, words, onClose, onReload, onDone }: ComplaintSheetProps) {
  const [form, setForm] = useState(() => ({
    commandId: newCommandId(),
    subject: view.subjects[0]?.id ?? '',
    happenedOn: today(),
    words,
    identityMode: 'confidential' as IdentityMode,
    risk: false,
  }))
  const complain = useCommand('inspection.complain', { onConflict: onReload })
  const { marks, unshown } = placeProblems(complain.fieldErrors, ['subject', 'happenedOn', 'words', 'identityMode'])
  const patch = (part: Partial<typeof form>) => {
    setForm((before) => ({ ...before, ...part, commandId: newCommandId() }))
    complain.clear()
  }
  const send = async () => {
    const after = await complain.run({ ...form, callId: view.id, version: view.version })
    if (after) onDone(after)
  }
  return (
    <Sheet
      id="call-complaint"
      open
      title="登记投诉"
      confirm="登记"
      busy={complain.busy}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      <Refusal error={complain.error} unshown={unshown} onReload={onReload} />
      <View className="call-lead">
        {view.department}
        。对方的姓名和电话会加密放进去，不用您写。
      </View>
      <Field label="说的是哪方面" required error={marks.subject}>
        <SelectInput
          id="call-complaint-subject"
          label="说的是哪方面"
          options={view.subjects}
          value={form.subject}
          onChange={(subject) => patch({ subject })}
        />
      </Field>
      <Field label="哪一天的事" required error={marks.happenedOn}>
        <DateInput
          id="call-complaint-day"
          label="哪一天的事"
          max={today()}
          value={form.happenedOn}
          onChange={(happenedOn) => patch({ happenedOn })}
        />
      </Field>
      <Field label="对方怎么说" required hint="照原话写，至少 10 个字" error={marks.words}>
        <TextArea
          id="call-complaint-words"
          label="对方怎么说"
          value={form.words}
          maxLength={2000}
          lines={5}
          onChange={(next) => patch({ words: next })}
        />
      </Field>
      <Field
        label="对方愿意怎样留名"
        required
        hint="保密：科室看不到是谁；匿名：姓名和电话都不放进去"
        error={marks.identityMode}
      >
        <ChipGroup
          id="call-complaint-mode"
          single
          options={MODES}
          value={[form.identityMode]}
          onChange={([mode]) => mode !== undefined && patch({ identityMode: mode as IdentityMode })}
        />
      </Field>
      <ChipGroup
        id="call-complaint-risk"
        tone="bad"
        options={[{ id: 'risk', label: '现在可能有人有危险' }]}
        value={form.risk ? ['risk'] : []}
        onChange={(value) => patch({ risk: value.length > 0 })}
      />
    </Sheet>
  )
}
