import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQuery } from '../../../cloud'
import { DepartmentField } from '../../../features/departments/DepartmentField'
import { Refusal } from '../../../features/case/Refusal'
import { NotePhotos } from '../../../features/thanks/NotePhotos'
import { useNoteCommand } from '../../../features/thanks/useNoteCommand'
import { Button, ChipGroup, Field, QueryView, Segmented, Sheet, TextInput } from '../../../ui'
import type { SheetProps } from './props'

const WHOM = [
  { id: 'person', label: '某位同事' },
  { id: 'unit', label: '整个科室' },
] as const

/** Says for whom it is, and on which photos nobody can be recognised. */
export function VerifySheet({ view, query, onClose }: SheetProps) {
  const { staffOnly, photos } = view
  const lies = staffOnly?.department ?? null
  const [whom, setWhom] = useState<'person' | 'unit'>(staffOnly?.asked === lies?.label ? 'unit' : 'person')
  const [staffRef, setStaffRef] = useState<string | null>(null)
  const [department, setDepartment] = useState(lies && { id: lies.id, name: lies.label })
  const [clear, setClear] = useState<number[]>([])
  const step = useNoteCommand('verify', view, query, ['staffRef', 'departmentId', 'clear'])
  const chosen = whom === 'person' ? staffRef !== null : department !== null
  const send = async () => {
    const meant =
      whom === 'person' ? { staffRef, departmentId: null } : { staffRef: null, departmentId: department?.id ?? null }
    if (await step.send({ ...meant, clear })) onClose()
  }
  return (
    <Sheet
      id="note-verify-sheet"
      open
      title="这份感谢是写给谁的"
      confirm={chosen ? '核实并送达' : '请先选'}
      confirmDisabled={!chosen}
      busy={step.busy}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      <Refusal {...step.refusal} />
      <Field label={`作者写的是“${staffOnly?.asked ?? ''}”`} error={step.fieldErrors.staffRef}>
        <Segmented
          id="verify-whom"
          options={WHOM}
          value={whom}
          onChange={(next) => {
            setWhom(next)
            step.clear()
          }}
        />
      </Field>
      {whom === 'person' ? (
        <FindColleague noteId={view.id} value={staffRef} onChoose={setStaffRef} />
      ) : (
        <Field label="科室" required error={step.fieldErrors.departmentId}>
          <DepartmentField id="verify-department" value={department} unknown="请选择科室" onChange={setDepartment} />
        </Field>
      )}
      {photos.length > 0 && (
        <Field
          label="照片上认不出人的"
          optional
          hint="没有人脸、姓名、床号的才选。作者没有写全名时，被感谢的同事只看得到选上的。"
        >
          <NotePhotos id="verify" photos={photos} chosen={clear} onChoose={setClear} />
        </Field>
      )}
    </Sheet>
  )
}

interface FindColleagueProps {
  noteId: string
  value: string | null
  onChoose: (staffRef: string | null) => void
}

function FindColleague({ noteId, value, onChoose }: FindColleagueProps) {
  const [text, setText] = useState('')
  const [asked, setAsked] = useState('')
  const found = useQuery('thanks.candidates', asked === '' ? null : { noteId, text: asked })
  const look = () => {
    onChoose(null)
    setAsked(text.trim())
  }
  return (
    <Field label="是哪位同事" required hint="按姓名或工号查，姓也可以">
      <View className="who-search">
        <TextInput
          id="verify-search"
          type="search"
          value={text}
          onChange={setText}
          onConfirm={look}
          placeholder="姓名或工号"
          label="姓名或工号"
          maxLength={20}
          clearable
        />
        <Button id="verify-find" kind="secondary" inline disabled={text.trim() === ''} onClick={look}>
          查找
        </Button>
      </View>
      {asked !== '' && (
        <View className="who-list">
          <QueryView
            {...found}
            onRetry={() => void found.reload()}
            isEmpty={({ staff }) => staff.length === 0}
            empty={<View className="note-muted">没有找到“{asked}”。不是本科室的，请转上级核实。</View>}
          >
            {({ staff }) => (
              <ChipGroup
                id="verify-who"
                single
                stacked
                options={staff.map(({ ref, name, title, department }) => ({
                  id: ref,
                  label: name,
                  hint: `${title} · ${department}`,
                }))}
                value={value === null ? [] : [value]}
                onChange={([ref]) => onChoose(ref ?? null)}
              />
            )}
          </QueryView>
        </View>
      )}
    </Field>
  )
}
