/** A sheet that saves one record: what is refused stands on its field, or above all of them. */
import type { ActionName } from '@nuanyu/types/actions'
import type { ReactNode } from 'react'
import type { Command } from '../../cloud'
import { Notice, Sheet } from '../../ui'

interface SaveSheetProps {
  id: string
  title: string
  command: Pick<Command<ActionName>, 'busy' | 'error'>
  onSave: () => void
  onClose: () => void
  children: ReactNode
}

export function SaveSheet({ id, title, command, onSave, onClose, children }: SaveSheetProps) {
  const { error, busy } = command
  return (
    <Sheet id={id} open title={title} confirm="保存" busy={busy} onCancel={onClose} onConfirm={onSave}>
      {error && error.code !== 'VALIDATION' && <Notice tone="bad" title={error.message} />}
      {children}
    </Sheet>
  )
}
