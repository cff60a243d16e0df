/** Writes a bulletin: anew, in its draft, or as a correction. The server decides what may stand. */
import { View } from '@tarojs/components'
import { type BulletinKind, bulletinKinds, type BulletinView } from '@nuanyu/types/bulletins'
import { placeProblems, useCommand } from '../../cloud'
import { Refusal } from '../../features/case/Refusal'
import { FormField } from '../../features/form/FormField'
import { RestoredNote } from '../../features/form/RestoredNote'
import { SaveBar } from '../../features/form/SaveBar'
import { useKeptForm } from '../../features/form/useKeptForm'
import { useScrollToProblem } from '../../features/form/useScrollToProblem'
import { AudienceField } from '../../features/papers/AudienceField'
import { DepartmentsField } from '../../features/papers/DepartmentsField'
import { PeopleField } from '../../features/papers/PeopleField'
import { today } from '../../features/time/day'
import { DateInput, Pressable, Segmented, TextArea, TextInput } from '../../ui'
import { type BulletinForm, contentOf, FIELDS, formOf } from './form'

const KINDS = (Object.keys(bulletinKinds) as BulletinKind[]).map((id) => ({ id, label: bulletinKinds[id] }))

interface EditorProps {
  /** Absent for a new one. */
  view?: BulletinView
  start?: BulletinForm
  correcting?: boolean
  onSaved: (view: BulletinView) => void
  onCancel?: () => void
}

export function Editor(props: EditorProps) {
  const { view, start, correcting = false, onSaved, onCancel } = props
  const kept = useKeptForm(keyOf(props), () => (view ? formOf(view) : (start as BulletinForm)), view?.version)
  const { form } = kept
  const draft = useCommand('bulletins.draft')
  const edit = useCommand('bulletins.edit')
  const correct = useCommand('bulletins.correct')
  const command = correcting ? correct : view ? edit : draft
  const { marks, unshown } = placeProblems(command.fieldErrors, FIELDS)
  useScrollToProblem(command.error, marks, FIELDS)

  const change = (part: Partial<BulletinForm>, path: string) => {
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
    const { commandId, title, body, note } = form
    const on = view && { commandId, bulletinId: view.id, version: view.version }
    const saved = !on
      ? await draft.run({ commandId, ...contentOf(form) })
      : correcting
        ? await correct.run({ ...on, title, body, note })
        : await edit.run({ ...on, ...contentOf(form) })
    if (!saved) return
    kept.discard()
    onSaved(saved)
  }
  const criticism = form.kind === 'criticism'
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
      {!correcting && (
        <>
          <FormField path="kind" label="哪一种" error={marks.kind}>
            <Segmented
              id="bulletin-kind"
              label="哪一种"
              options={KINDS}
              value={form.kind}
              onChange={(kind) => change({ kind }, 'kind')}
            />
          </FormField>
          <FormField
            path="about"
            label={criticism ? '批评谁' : '表扬谁'}
            required
            hint="职工或科室。本人会收到，在印发前看不到。"
            error={marks.about}
          >
            <PeopleField
              id="bulletin-people"
              add="加一位职工"
              value={form.people}
              onChange={(people) => change({ people }, 'about')}
            />
            <View className="bulletin-units" />
            <DepartmentsField
              id="bulletin-units"
              add="加科室"
              value={form.units}
              onChange={(units) => change({ units }, 'about')}
            />
          </FormField>
        </>
      )}
      <FormField path="title" label="标题" required error={marks.title}>
        <TextInput
          id="bulletin-title"
          label="标题"
          value={form.title}
          maxLength={60}
          placeholder="例如：关于表扬神经内科护理团队的通报"
          onChange={(title) => change({ title }, 'title')}
        />
      </FormField>
      <FormField
        path="body"
        label="正文"
        required
        hint="写事实和决定，一段一行。患者的姓名、床号、病情都不写，也不照抄患者原话。"
        error={marks.body}
      >
        <TextArea
          id="bulletin-body"
          label="正文"
          value={form.body}
          maxLength={4000}
          lines={10}
          onChange={(body) => change({ body }, 'body')}
        />
      </FormField>
      {correcting ? (
        <FormField path="note" label="更正说明" required hint="读过的人都会看到：更正了什么。" error={marks.note}>
          <TextArea
            id="bulletin-note"
            label="更正说明"
            value={form.note}
            maxLength={200}
            lines={2}
            onChange={(note) => change({ note }, 'note')}
          />
        </FormField>
      ) : (
        <>
          {form.sources.length > 0 && (
            <FormField path="sources" label="来自" error={marks.sources}>
              {form.sources.map(({ ref, label }) => (
                <Pressable
                  key={`${ref.kind}:${ref.id}`}
                  id={`bulletin-source-${ref.kind}`}
                  className="paper-chosen"
                  label={`去掉${label}`}
                  onClick={() => change({ sources: form.sources.filter((one) => one.ref !== ref) }, 'sources')}
                >
                  {label}
                </Pressable>
              ))}
            </FormField>
          )}
          <FormField
            path="grounds"
            label="依据"
            required={criticism}
            optional={!criticism}
            hint={criticism ? '哪份制度的哪一条。' : undefined}
            error={marks.grounds}
          >
            <TextArea
              id="bulletin-grounds"
              label="依据"
              value={form.grounds}
              maxLength={300}
              lines={2}
              onChange={(grounds) => change({ grounds }, 'grounds')}
            />
          </FormField>
          <FormField
            path="decision"
            label="作决定的会议"
            optional
            hint={criticism ? '点名批评个人，要有已确认的检查发现，或写明哪次会议作的决定。' : undefined}
            error={marks.decision}
          >
            <TextInput
              id="bulletin-decided-by"
              label="会议名称"
              value={form.decidedBy}
              maxLength={60}
              placeholder="例如：医德医风领导小组会议"
              onChange={(decidedBy) => change({ decidedBy }, 'decision')}
            />
            <View className="bulletin-units">
              <DateInput
                id="bulletin-decided-on"
                label="会议日期"
                value={form.decidedOn}
                max={today()}
                onChange={(decidedOn) => change({ decidedOn }, 'decision')}
              />
            </View>
          </FormField>
          <FormField path="audience" label="发给谁看" hint="通报的本人总会收到。" error={marks.audience}>
            <AudienceField
              id="bulletin-to"
              value={form.audience}
              onChange={(audience) => change({ audience }, 'audience')}
            />
          </FormField>
        </>
      )}
      <SaveBar
        id="bulletin"
        label={correcting ? '送审这次更正' : '保存，看成文的样子'}
        busy={command.busy}
        onSave={() => void send()}
        onGiveUp={giveUp}
      />
    </View>
  )
}

/** A draft of its own for each record, and for each source that somebody begins from. */
function keyOf({ view, start, correcting = false }: EditorProps): string {
  if (view) return `draft:bulletin-${view.id}${correcting ? '-correction' : ''}`
  return ['draft:bulletin-new', ...(start?.sources ?? []).map(({ ref }) => ref.id)].join('-')
}
