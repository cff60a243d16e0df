import { Button, Notice } from '../ui'

/** Something unsent was brought back; it is never sent by itself. */
export function RestoredNote({ shown, onDiscard }: { shown: boolean; onDiscard: () => void }) {
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
      照片需要重新选择
    </Notice>
  )
}
