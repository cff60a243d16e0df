import type { NoteView } from '@nuanyu/types/thanks'
import type { Query } from '../../cloud'
import { useNoteCommand } from '../../features/thanks/useNoteCommand'
import { Sheet } from '../../ui'
import { FormError } from '../FormError'

const SAYS = {
  unpublish: {
    title: '改为不公布吗',
    text: '马上从墙上撤下，您感谢的人仍然看得到。以后想公布，要重新写一份。',
    confirm: '不公布',
  },
  withdraw: {
    title: '撤回这份感谢吗',
    text: '文字和照片都删掉，您感谢的人也看不到了，不能恢复。',
    confirm: '撤回',
  },
}

interface TakeBackProps {
  what: 'unpublish' | 'withdraw'
  view: NoteView
  query: Query<NoteView>
  onClose: () => void
}

/** Counts at once, whatever anybody else is doing with it. */
export function TakeBack({ what, view, query, onClose }: TakeBackProps) {
  const step = useNoteCommand(what, view, query)
  const { title, text, confirm } = SAYS[what]
  const send = async () => {
    if (await step.send({})) onClose()
  }
  return (
    <Sheet
      id={`thank-${what}-sheet`}
      open
      title={title}
      confirm={confirm}
      danger={what === 'withdraw'}
      busy={step.busy}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      {text}
      <FormError error={step.error} onLook={step.refusal.onReload} />
    </Sheet>
  )
}
