import type { PersonView } from '@nuanyu/types/people'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand } from '../../cloud'
import { Refusal } from '../../features/case/Refusal'
import { Field, Sheet, TextArea } from '../../ui'
import { freshRole, grantOf, type RoleDraft } from './roles'
import { RoleFields } from './RoleFields'

interface ProposeSheetProps {
  person: PersonView
  /** The role whose end is to be later; absent for another role. */
  extend?: PersonView['grants'][number]
  onDone: (person: PersonView) => void
  onStale: () => void
  onClose: () => void
}

/** One more role or a later end. It changes nothing until a second person agrees. */
export function ProposeSheet({ person, extend, onDone, onStale, onClose }: ProposeSheetProps) {
  const [commandId, setCommandId] = useState(newCommandId)
  const [draft, setDraft] = useState<RoleDraft>(() => (extend ? drafted(person, extend) : freshRole(person)))
  const [reason, setReason] = useState('')
  const [touched, setTouched] = useState(false)
  const propose = useCommand('people.propose', { onConflict: onStale })
  const { marks, unshown } = placeProblems(propose.fieldErrors, ['reason'])
  const grant = grantOf(draft)
  const send = async () => {
    setTouched(true)
    if (typeof grant === 'string') return
    const { staffId, version } = person
    const after = await propose.run({ commandId, staffId, version, grant, reason })
    if (!after) return
    void Taro.showToast({ title: '已送去批准', icon: 'success' })
    onDone(after)
  }
  return (
    <Sheet
      id="propose"
      open
      title={extend ? `延长“${extend.label}”` : `给${person.name}加角色`}
      confirm="送去批准"
      busy={propose.busy}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      <Refusal
        error={propose.error}
        unshown={unshown}
        onReload={() => {
          setCommandId(newCommandId())
          propose.clear()
        }}
      />
      <RoleFields
        id="propose"
        person={person}
        value={draft}
        fixed={extend !== undefined}
        error={touched && typeof grant === 'string' ? grant : undefined}
        onChange={(next) => {
          setDraft(next)
          propose.clear()
        }}
      />
      <Field label="为什么需要" required hint="批准的人会看到。批准前什么都不变。" error={marks.reason}>
        <TextArea
          id="propose-reason"
          label="为什么需要"
          value={reason}
          maxLength={200}
          lines={2}
          placeholder="例如：接替休产假的同事"
          onChange={(text) => {
            setReason(text)
            propose.clear('reason')
          }}
        />
      </Field>
    </Sheet>
  )
}

function drafted(person: PersonView, { role, at, until }: PersonView['grants'][number]): RoleDraft {
  return {
    ...freshRole(person),
    role,
    kind: at.kind,
    department: at.kind === 'department' ? { id: at.id, name: '' } : null,
    branchId: at.kind === 'branch' ? at.id : '',
    lasting: false,
    until: until ?? '',
  }
}
