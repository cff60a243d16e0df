import { View } from '@tarojs/components'
import type { ClinicManage } from '@nuanyu/types/clinic'
import { useState } from 'react'
import { StepSheet } from '../../features/steps/StepSheet'
import { saidBy } from '../../features/steps/words'
import { openPage } from '../../session/openPage'
import { Button } from '../../ui'
import { CopySheet } from './CopySheet'
import { PostponeSheet } from './PostponeSheet'
import { steps, type Step } from './steps'

interface StepsProps {
  view: ClinicManage
  writing: boolean
  onChanged: (view: ClinicManage) => void
  onReload: () => void
  onSummarise: () => void
}

/** What the viewer may do: the server's `can`, the next step first, what cannot be undone last. */
export function Steps({ view, writing, onChanged, onReload, onSummarise }: StepsProps) {
  const [open, setOpen] = useState<Step | 'postpone' | 'copy'>()
  const { id, can, missing, state } = view
  const close = () => setOpen(undefined)
  const done = (after: ClinicManage) => {
    close()
    onChanged(after)
  }
  const step = (one: Step, kind: 'primary' | 'secondary' | 'quiet', disabled = false) =>
    can.includes(one) && (
      <Button id={`manage-${one}`} kind={kind} disabled={disabled} onClick={() => setOpen(one)}>
        {steps[one].button(view)}
      </Button>
    )
  return (
    <View className="manage-steps">
      {step('approve', 'primary')}
      {step('submit', 'primary', missing.length > 0)}
      {step('finish', can.includes('day') ? 'secondary' : 'primary')}
      {can.includes('summarise') && !writing && (
        <Button
          id="manage-summarise"
          kind={state === 'summarised' ? 'secondary' : 'primary'}
          icon="edit"
          onClick={onSummarise}
        >
          {state === 'summarised' ? '改总结' : '写总结'}
        </Button>
      )}
      {step('sendBack', 'secondary')}
      {can.includes('edit') && (
        <Button
          id="manage-edit"
          kind="secondary"
          icon="edit"
          onClick={() => openPage(`office/clinicPlan/index?id=${id}`)}
        >
          {state === 'published' ? '更正说明' : '修改'}
        </Button>
      )}
      {can.includes('postpone') && (
        <Button id="manage-postpone" kind="secondary" icon="calendar" onClick={() => setOpen('postpone')}>
          改期
        </Button>
      )}
      {can.includes('copy') && (
        <Button id="manage-copy" kind="secondary" icon="plus" onClick={() => setOpen('copy')}>
          复制，每周重复
        </Button>
      )}
      {step('cancel', 'quiet')}
      {open === 'postpone' ? (
        <PostponeSheet view={view} onDone={done} onReload={onReload} onClose={close} />
      ) : open === 'copy' ? (
        <CopySheet view={view} onClose={close} />
      ) : (
        open && (
          <StepSheet
            key={open}
            id={`manage-${open}-sheet`}
            action={`clinic.${open}`}
            {...saidBy({ ...steps[open], says: steps[open].says(view) })}
            {...(steps[open].danger === true && { cancel: '先不取消' })}
            input={(reason, commandId) => ({ commandId, eventId: id, version: view.version, reason })}
            onDone={done}
            onReload={onReload}
            onClose={close}
          />
        )
      )}
    </View>
  )
}
