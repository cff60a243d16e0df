/** Writes an entry: anew, in a draft, or as a correction of what is published. The server decides what may stand. */
import { View } from '@tarojs/components'
import { changeStatuses, type ChangeStatus, type ChangeView } from '@nuanyu/types/changes'
import { useState } from 'react'
import { placeProblems, useCommand } from '../../cloud'
import { Refusal } from '../../features/case/Refusal'
import { DepartmentField } from '../../features/departments/DepartmentField'
import { FormField } from '../../features/form/FormField'
import { RestoredNote } from '../../features/form/RestoredNote'
import { SaveBar } from '../../features/form/SaveBar'
import { useKeptForm } from '../../features/form/useKeptForm'
import { useScrollToProblem } from '../../features/form/useScrollToProblem'
import { today } from '../../features/time/day'
import { PrivacyHint } from '../../features/words/PrivacyHint'
import { Button, Segmented, SelectInput, TextArea } from '../../ui'
import { CasePicker } from './CasePicker'
import { type ChangeForm, formOf, freshForm, monthsAround, textOf, withCases } from './form'

const STATUSES = (['done', 'planned'] as const).map((id) => ({ id, label: changeStatuses[id] }))
const FIELDS = ['caseIds', 'said', 'changed', 'departmentId', 'month', 'status', 'note']

interface EditorProps {
  /** Absent for a new entry. */
  view?: ChangeView
  correcting?: boolean
  onSaved: (view: ChangeView) => void
  onCancel?: () => void
}

export function Editor({ view, correcting = false, onSaved, onCancel }: EditorProps) {
  const kept = useKeptForm(
    `draft:change-${view?.id ?? 'new'}${correcting ? '-correction' : ''}`,
    () => (view ? formOf(view) : freshForm(today().slice(0, 7))),
    view?.version,
  )
  const { form } = kept
  const [picking, setPicking] = useState(view === undefined && form.cases.length === 0)
  const draft = useCommand('changes.draft')
  const edit = useCommand('changes.edit')
  const correct = useCommand('changes.correct')
  const command = correcting ? correct : view ? edit : draft
  const { marks, unshown } = placeProblems(command.fieldErrors, FIELDS)
  useScrollToProblem(command.error, marks, FIELDS)

  const change = (part: Partial<ChangeForm>, path: string) => {
    kept.change(part)
    command.clear(path)
  }
  const giveUp =
    onCancel &&
    (() => {
      kept.discard()
      onCancel()
    })
  const send = async () => {
    const text = textOf(form)
    const caseIds = form.cases.map(({ id }) => id)
    const { commandId } = form
    const on = view && { commandId, changeId: view.id, version: view.version }
    const saved = !on
      ? await draft.run({ commandId, ...text, caseIds })
      : correcting
        ? await correct.run({ ...on, ...text, note: form.note })
        : await edit.run({ ...on, ...text, caseIds })
    if (!saved) return
    kept.discard()
    onSaved(saved)
  }
  if (picking)
    return (
      <CasePicker
        chosen={form.cases}
        onDone={(cases) => {
          change(withCases(form, cases), 'caseIds')
          setPicking(false)
        }}
      />
    )
  return (
    <View className="change-form">
      <Refusal
        error={command.error}
        unshown={unshown}
        onReload={() => {
          kept.renew()
          command.clear()
        }}
      />
      <RestoredNote
        {...kept.note}
        onDiscard={() => {
          kept.discard()
          setPicking(view === undefined)
        }}
      />
      {!correcting && (
        <FormField path="caseIds" label="来自哪些反馈" error={marks.caseIds}>
          <View className="change-picked">
            <View id="change-picked">
              {form.cases.length} 件：{form.cases.map(({ code }) => code).join('、')}
            </View>
            <Button id="change-pick" kind="secondary" small inline onClick={() => setPicking(true)}>
              改选
            </Button>
          </View>
        </FormField>
      )}
      <FormField
        path="said"
        label="您说"
        required
        hint="换成自己的话，只说是什么问题。不写姓名、床号、年龄和哪一天。"
        error={marks.said}
      >
        <TextArea
          id="change-said"
          label="您说"
          value={form.said}
          maxLength={200}
          lines={3}
          placeholder="例如：夜里按铃，要等很久才有人来"
          onChange={(said) => change({ said }, 'said')}
        />
        <PrivacyHint text={form.said} />
      </FormField>
      <FormField
        path="changed"
        label="我们改了"
        required
        hint="改了什么，患者来了会看到什么不同。"
        error={marks.changed}
      >
        <TextArea
          id="change-changed"
          label="我们改了"
          value={form.changed}
          maxLength={300}
          lines={4}
          placeholder="例如：夜班增加一名护士，铃响两分钟内到床前"
          onChange={(changed) => change({ changed }, 'changed')}
        />
        <PrivacyHint text={form.changed} />
      </FormField>
      <FormField path="status" label="做到了吗" error={marks.status}>
        <Segmented
          id="change-status"
          label="做到了吗"
          options={STATUSES}
          value={form.status}
          onChange={(status: ChangeStatus) => change({ status }, 'status')}
        />
      </FormField>
      <FormField path="month" label={form.status === 'done' ? '哪个月改好的' : '计划哪个月完成'} error={marks.month}>
        <SelectInput
          id="change-month"
          label="月份"
          options={monthsAround(today().slice(0, 7))}
          value={form.month}
          onChange={(month) => change({ month }, 'month')}
        />
      </FormField>
      <FormField path="departmentId" label="哪个科室" hint="容易认出人时不写科室。" error={marks.departmentId}>
        <DepartmentField
          id="change-department"
          value={form.department}
          unknown="不写科室"
          onChange={(department) => change({ department }, 'departmentId')}
        />
      </FormField>
      {correcting && (
        <FormField path="note" label="更正说明" required hint="患者会看到：更正了什么。" error={marks.note}>
          <TextArea
            id="change-note"
            label="更正说明"
            value={form.note}
            maxLength={100}
            lines={2}
            onChange={(note) => change({ note }, 'note')}
          />
        </FormField>
      )}
      <SaveBar
        id="change"
        label={correcting ? '送审这次更正' : '保存，看公开后的样子'}
        busy={command.busy}
        onSave={() => void send()}
        onGiveUp={giveUp}
      />
    </View>
  )
}
