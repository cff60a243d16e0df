import type { CaseCommand } from '@nuanyu/types/feedback'
import type { ReactNode } from 'react'
import { Notice, Sheet } from '../../ui'
import { FormError } from '../FormError'
import type { CaseProps } from './props'
import type { usePatientCommand } from './usePatientCommand'

interface CommandSheetProps extends Pick<CaseProps, 'view'> {
  id: string
  name: CaseCommand
  open: boolean
  title: string
  confirm: string
  danger?: boolean
  command: Pick<ReturnType<typeof usePatientCommand>, 'busy' | 'refusal'>
  onConfirm: () => Promise<boolean>
  onClose: () => void
  children: ReactNode
}

/**
 * One decision about the case. It stays open, with what was typed, until it went through or is closed; also when the
 * case has moved on meanwhile and the command is no longer possible.
 */
export function CommandSheet(props: CommandSheetProps) {
  const { view, id, name, open, title, confirm, danger = false, command, onConfirm, onClose, children } = props
  const possible = view.can.includes(name)
  return (
    <Sheet
      id={id}
      open={open}
      title={title}
      confirm={confirm}
      danger={danger}
      busy={command.busy}
      confirmDisabled={!possible}
      onCancel={onClose}
      onConfirm={() => void onConfirm().then((done) => done && onClose())}
    >
      {children}
      {possible ? (
        <FormError {...command.refusal} />
      ) : (
        <Notice id={`${id}-passed`} tone="warn" title={`现在是“${view.stateLabel}”，不能再这样办理`}>
          您写的还在这里，可以复制后从“补充情况”告诉我们。
        </Notice>
      )}
    </Sheet>
  )
}
