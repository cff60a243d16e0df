import { View } from '@tarojs/components'
import type { PlanView } from '@nuanyu/types/inspection'
import { useState } from 'react'
import { StepSheet } from '../../features/steps/StepSheet'
import { saidBy } from '../../features/steps/words'
import { openPage } from '../../session/openPage'
import { Button } from '../../ui'
import { steps, type Step } from './steps'

interface StepsProps {
  view: PlanView
  onChanged: (view: PlanView) => void
  onReload: () => void
}

/** The server's `can`: the next step first, what cannot be undone last. */
export function Steps({ view, onChanged, onReload }: StepsProps) {
  const [open, setOpen] = useState<Step>()
  const { can, id } = view
  const step = (one: Step, kind: 'primary' | 'secondary' | 'quiet') =>
    can.includes(one) && (
      <Button key={one} id={`check-${one}`} kind={kind} onClick={() => setOpen(one)}>
        {steps[one].button}
      </Button>
    )
  return (
    <View className="check-steps">
      {step('approve', 'primary')}
      {step('propose', 'primary')}
      {step('draw', 'primary')}
      {step('start', 'primary')}
      {step('sendBack', 'secondary')}
      {can.includes('edit') && (
        <Button
          id="check-edit"
          kind="secondary"
          icon="edit"
          onClick={() => openPage(`office/spotCheckPlan/index?id=${id}`)}
        >
          修改
        </Button>
      )}
      {step('distribute', 'secondary')}
      {step('complete', 'secondary')}
      {step('cancel', 'quiet')}
      {open && (
        <StepSheet
          key={open}
          id={`check-${open}-sheet`}
          action={`inspection.${open}`}
          {...saidBy({ ...steps[open], says: steps[open].says(view) })}
          cancel="先不办"
          input={(reason, commandId) => ({ commandId, planId: id, version: view.version, reason })}
          onDone={(after) => {
            setOpen(undefined)
            onChanged(after)
          }}
          onReload={onReload}
          onClose={() => setOpen(undefined)}
        />
      )}
    </View>
  )
}
