import { useState } from 'react'
import { newCommandId, useCommand } from '../../cloud'
import { Notice, Sheet } from '../../ui'
import { FormError } from '../FormError'
import type { OwnNoteProps } from './OwnNote'

type SheetProps = OwnNoteProps & { onClose: () => void }

/** Taking back what one gave: at once, and with nobody to ask. */
function useTakeBack(action: 'thanks.unpublish' | 'thanks.withdraw', props: SheetProps) {
  const { view, onChange, onReload, onClose } = props
  const [commandId] = useState(newCommandId)
  const command = useCommand(action, { onConflict: onReload })
  const send = async () => {
    const next = await command.run({ commandId, noteId: view.id })
    if (next === null) return
    onChange(next)
    onClose()
  }
  const look = () => {
    onReload()
    onClose()
  }
  return { send: () => void send(), busy: command.busy, error: command.error, look }
}

export function UnpublishSheet(props: SheetProps) {
  const { send, busy, error, look } = useTakeBack('thanks.unpublish', props)
  return (
    <Sheet
      id="unpublish"
      open
      title="不再公布吗"
      confirm="不再公布"
      busy={busy}
      onCancel={props.onClose}
      onConfirm={send}
    >
      <Notice icon="eye-off" title="马上就从墙上拿下来">
        别人再也看不到。您感谢的人还留着这份心意。以后想再公布，请重新写一份。
      </Notice>
      <FormError error={error} onLook={look} />
    </Sheet>
  )
}

export function WithdrawSheet(props: SheetProps) {
  const { send, busy, error, look } = useTakeBack('thanks.withdraw', props)
  return (
    <Sheet
      id="withdraw"
      open
      title="撤回这份感谢吗"
      confirm="撤回"
      danger
      busy={busy}
      onCancel={props.onClose}
      onConfirm={send}
    >
      <Notice tone="warn" title="撤回以后">
        马上从墙上拿下来，您感谢的人也不再看到，也不计入表扬。不能恢复，想感谢可以再写一份。
      </Notice>
      <FormError error={error} onLook={look} />
    </Sheet>
  )
}
