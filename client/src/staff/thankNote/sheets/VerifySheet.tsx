import { useState } from 'react'
import { DepartmentField } from '../../../features/departments/DepartmentField'
import { Refusal } from '../../../features/case/Refusal'
import { NotePhotos } from '../../../features/thanks/NotePhotos'
import { ChipGroup, Field, Notice, Segmented, Sheet } from '../../../ui'
import { type NoteStep, useNoteCommand } from '../useNoteCommand'
import { FindColleague, type Found } from './FindColleague'

const KINDS = [
  { id: 'person', label: '一位同事' },
  { id: 'unit', label: '整个科室' },
] as const

/** Whom it is for, and which photos show nobody; then it reaches them. */
export function VerifySheet(step: NoteStep) {
  const { view } = step
  const [kind, setKind] = useState<'person' | 'unit'>('person')
  const [who, setWho] = useState<Found | null>(null)
  // Where it lies already: a department verifies for itself.
  const lies = view.staffOnly?.department ?? null
  const [unit, setUnit] = useState<{ id: string; name: string } | null>(lies && { id: lies.id, name: lies.label })
  const [clearPhotos, setClearPhotos] = useState<string[]>([])
  const { send, busy, marks, clear, refusal } = useNoteCommand('verify', step, ['staffRef', 'departmentId'])
  const person = kind === 'person'
  const ready = person ? who !== null : unit !== null
  const photos = view.photos.map((_, index) => ({ id: String(index), label: `第 ${String(index + 1)} 张认不出人` }))
  return (
    <Sheet
      id="note-verify"
      open
      title="核实这份感谢"
      confirm={ready ? `送给${person ? (who?.name ?? '') : (unit?.name ?? '')}` : '请先选择'}
      confirmDisabled={!ready}
      busy={busy}
      onCancel={step.onClose}
      onConfirm={() =>
        void send({
          staffRef: person ? (who?.ref ?? null) : null,
          departmentId: person ? null : (unit?.id ?? null),
          clear: clearPhotos.map(Number),
        })
      }
    >
      <Refusal {...refusal} />
      <Field
        label={`作者写的是“${view.staffOnly?.asked ?? view.to}”`}
        required
        error={marks.staffRef ?? marks.departmentId}
      >
        <Segmented id="note-verify-kind" label="写给谁" options={KINDS} value={kind} onChange={setKind} />
      </Field>
      <Field label={person ? '是哪位同事' : '是哪个科室'} required>
        {person ? (
          <FindColleague
            noteId={view.id}
            asked={view.staffOnly?.asked ?? view.to}
            value={who}
            onChange={(found) => {
              setWho(found)
              clear('staffRef')
            }}
          />
        ) : (
          <DepartmentField id="note-verify-unit" value={unit} unknown="请选择科室" onChange={setUnit} />
        )}
      </Field>
      {photos.length > 0 && (
        <Field label="照片" hint="认不出任何人、也没有姓名的，勾上；没有勾的不会上墙。">
          <NotePhotos id="note-verify-photo" photos={view.photos} />
          <ChipGroup id="note-verify-clear" options={photos} value={clearPhotos} onChange={setClearPhotos} />
        </Field>
      )}
      <Notice icon="heart">核实后，这份感谢会送到 TA 手里，要不要公布由 TA 自己决定。</Notice>
    </Sheet>
  )
}
