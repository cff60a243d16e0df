/** Writes a reminder, best from a text that ships. */
import { View } from '@tarojs/components'
import type { ReminderTemplates, ReminderView } from '@nuanyu/types/reminders'
import { useState } from 'react'
import { placeProblems, useCommand } from '../../cloud'
import { Refusal } from '../../features/case/Refusal'
import { FormField } from '../../features/form/FormField'
import { RestoredNote } from '../../features/form/RestoredNote'
import { SaveBar } from '../../features/form/SaveBar'
import { useKeptForm } from '../../features/form/useKeptForm'
import { useScrollToProblem } from '../../features/form/useScrollToProblem'
import { AudienceField } from '../../features/papers/AudienceField'
import { ChipGroup, TextArea, TextInput } from '../../ui'
import { contentOf, FIELDS, formOf, freshForm, type ReminderForm, withTemplate } from './form'
import { Occasions } from './Occasions'

interface EditorProps {
  known: ReminderTemplates
  /** Absent for a new one. */
  view?: ReminderView
  onSaved: (view: ReminderView) => void
  onCancel?: () => void
}

export function Editor({ known, view, onSaved, onCancel }: EditorProps) {
  const kept = useKeptForm(
    `draft:reminder-${view?.id ?? 'new'}`,
    () => (view ? formOf(view) : freshForm()),
    view?.version,
  )
  const { form } = kept
  const [template, setTemplate] = useState('')
  const draft = useCommand('reminders.draft')
  const edit = useCommand('reminders.edit')
  const command = view ? edit : draft
  const { marks, unshown } = placeProblems(command.fieldErrors, FIELDS)
  useScrollToProblem(command.error, marks, FIELDS)

  const change = (part: Partial<ReminderForm>, path: string) => {
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
    const { commandId } = form
    const saved = view
      ? await edit.run({ commandId, reminderId: view.id, version: view.version, ...contentOf(form) })
      : await draft.run({ commandId, ...contentOf(form) })
    if (!saved) return
    kept.discard()
    onSaved(saved)
  }
  return (
    <View className="paper-form">
      <Refusal
        error={command.error}
        unshown={unshown}
        onReload={() => {
          kept.renew()
          command.clear()
        }}
      />
      <RestoredNote {...kept.note} onDiscard={kept.discard} />
      {!view && (
        <FormField path="template" label="从现成的文字开始" optional>
          <ChipGroup
            id="reminder-template"
            single
            options={known.templates.map(({ id, label }) => ({ id, label }))}
            value={[template]}
            onChange={([id]) => {
              setTemplate(id ?? '')
              const chosen = known.templates.find((one) => one.id === id)
              if (chosen) kept.change(withTemplate(form, chosen))
            }}
          />
        </FormField>
      )}
      <FormField path="title" label="标题" required error={marks.title}>
        <TextInput
          id="reminder-title"
          label="标题"
          value={form.title}
          maxLength={40}
          onChange={(title) => change({ title }, 'title')}
        />
      </FormField>
      <FormField
        path="body"
        label="提醒的话"
        required
        hint="一段一行，短一点，说清楚不能做什么、该怎么做。"
        error={marks.body}
      >
        <TextArea
          id="reminder-body"
          label="提醒的话"
          value={form.body}
          maxLength={2000}
          lines={8}
          onChange={(body) => change({ body }, 'body')}
        />
      </FormField>
      <FormField path="occasions" label="哪天发" required error={marks.occasions}>
        <Occasions
          value={form.occasions}
          festivals={known.festivals}
          onChange={(occasions) => change({ occasions }, 'occasions')}
        />
      </FormField>
      <FormField path="audience" label="提醒谁" required error={marks.audience}>
        <AudienceField
          id="reminder-to"
          byWork
          value={form.audience}
          onChange={(audience) => change({ audience }, 'audience')}
        />
      </FormField>
      <SaveBar id="reminder" label="保存" busy={command.busy} onSave={() => void send()} onGiveUp={giveUp} />
    </View>
  )
}
