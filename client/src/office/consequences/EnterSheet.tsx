import { consequenceKinds, type ConsequenceKind } from '@nuanyu/types/consequences'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand, useQuery } from '../../cloud'
import { Refusal } from '../../features/case/Refusal'
import { today } from '../../features/time/day'
import { ChipGroup, DateInput, Field, QueryView, Sheet, TextArea, TextInput } from '../../ui'

const KINDS = (Object.keys(consequenceKinds) as ConsequenceKind[]).map((id) => ({ id, label: consequenceKinds[id] }))
const FIELDS = ['for', 'kind', 'decided', 'body', 'day']

interface EnterSheetProps {
  bulletinId: string
  onDone: () => void
  onClose: () => void
}

/** What a meeting decided for one of those whom the bulletin is about. */
export function EnterSheet({ bulletinId, onDone, onClose }: EnterSheetProps) {
  const bulletin = useQuery('bulletins.open', { bulletinId })
  const [commandId] = useState(newCommandId)
  const [whom, setWhom] = useState('')
  const [form, setForm] = useState({ kind: 'appraisal' as ConsequenceKind, decided: '', body: '', day: today() })
  const command = useCommand('consequences.enter')
  const { marks, unshown } = placeProblems(command.fieldErrors, FIELDS)
  const change = (part: Partial<typeof form>, path: string) => {
    setForm({ ...form, ...part })
    command.clear(path)
  }
  const send = async () => {
    // Ids hold dashes themselves: the first one parts.
    const [kind, id = ''] = [whom.slice(0, whom.indexOf('-')), whom.slice(whom.indexOf('-') + 1)]
    const after = await command.run({
      commandId,
      bulletinId,
      for: kind === 'department' ? { kind, id } : { kind: 'person', id },
      ...form,
    })
    if (!after) return
    void Taro.showToast({ title: '已登记，等另一位同事确认', icon: 'none' })
    onDone()
  }
  return (
    <Sheet
      id="consequence-enter-sheet"
      open
      title="登记一项结果运用"
      confirm="登记"
      busy={command.busy}
      confirmDisabled={whom === ''}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      <Refusal error={command.error} unshown={unshown} onReload={onDone} />
      <QueryView {...bulletin} onRetry={() => void bulletin.reload()}>
        {({ persons, departments }) => (
          <Field label="谁的" required error={marks.for}>
            <ChipGroup
              id="consequence-for"
              single
              options={[
                ...persons.map(({ staffId, name }) => ({ id: `person-${staffId}`, label: name })),
                ...departments.map(({ id, name }) => ({ id: `department-${id}`, label: name })),
              ]}
              value={[whom]}
              onChange={([next]) => {
                setWhom(next ?? '')
                command.clear('for')
              }}
            />
          </Field>
        )}
      </QueryView>
      <Field label="哪一方面" required error={marks.kind}>
        <ChipGroup
          id="consequence-kind"
          single
          options={KINDS}
          value={[form.kind]}
          onChange={([kind]) => change({ kind: (kind as ConsequenceKind | undefined) ?? form.kind }, 'kind')}
        />
      </Field>
      <Field label="决定的内容" required hint="不写金额。" error={marks.decided}>
        <TextArea
          id="consequence-decided"
          label="决定的内容"
          value={form.decided}
          maxLength={200}
          lines={3}
          placeholder="例如：推荐参加年度评优"
          onChange={(decided) => change({ decided }, 'decided')}
        />
      </Field>
      <Field label="哪次会议或哪个部门定的" required error={marks.body}>
        <TextInput
          id="consequence-body"
          label="哪次会议或哪个部门定的"
          value={form.body}
          maxLength={60}
          onChange={(body) => change({ body }, 'body')}
        />
      </Field>
      <Field label="哪一天定的" required error={marks.day}>
        <DateInput
          id="consequence-day"
          label="哪一天定的"
          value={form.day}
          max={today()}
          onChange={(day) => change({ day }, 'day')}
        />
      </Field>
    </Sheet>
  )
}
