import { Button, Notice } from '../../ui'

interface RestoredNoteProps {
  shown: boolean
  /** What was not kept and must be given again. */
  lost?: string | undefined
  onDiscard: () => void
}

/** Something unsent was brought back; it is never sent by itself. */
export function RestoredNote({ shown, lost, onDiscard }: RestoredNoteProps) {
  if (!shown) return null
  return (
    <Notice
      id="draft-restored"
      icon="edit"
      title="已恢复上次未提交的内容"
      action={
        <Button id="draft-discard" kind="quiet" small inline onClick={onDiscard}>
          重新填写
        </Button>
      }
    >
      {lost ?? '请看一遍再提交，不会自己发出去。'}
    </Notice>
  )
}
