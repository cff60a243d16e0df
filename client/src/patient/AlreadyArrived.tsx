import { Button, Notice } from '../ui'
import { openPage } from '../session/openPage'

interface AlreadyArrivedProps {
  message: string
  onAnew?: (() => void) | undefined
  /** On a case: what arrived is seen there. */
  onLook?: (() => void) | undefined
}

/** A former sending arrived and was then changed here. Nothing is thrown away, and nothing is sent twice by itself. */
export function AlreadyArrived({ message, onAnew, onLook }: AlreadyArrivedProps) {
  return (
    <>
      <Notice tone="warn" title={message}>
        您现在写的还在这里。
      </Notice>
      {onLook ? (
        <Button id="arrived-look" kind="secondary" onClick={onLook}>
          看最新内容
        </Button>
      ) : (
        <Button id="arrived-mine" kind="secondary" onClick={() => openPage('pages/mine/index')}>
          去“我的”查看
        </Button>
      )}
      {onAnew && (
        <Button id="arrived-anew" kind="quiet" onClick={onAnew}>
          作为新的一件提交
        </Button>
      )}
    </>
  )
}
