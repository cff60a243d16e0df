import type { Output } from '@nuanyu/types/actions'
import { useState } from 'react'
import { newCommandId, useCommand } from '../../cloud'
import { Notice, Sheet } from '../../ui'
import { FormError } from '../FormError'

interface AskingProps {
  open: boolean
  onClose: () => void
  onDone: () => void
}

export function WithdrawConsent({ open, onClose, onDone }: AskingProps) {
  const [commandId, setCommandId] = useState(newCommandId)
  const [result, setResult] = useState<Output<'me.withdrawConsent'>>()
  const withdraw = useCommand('me.withdrawConsent')

  const send = async (): Promise<boolean> => {
    const done = await withdraw.run({ commandId })
    if (done === null) return false
    setResult(done)
    setCommandId(newCommandId())
    onDone()
    return true
  }

  return (
    <>
      {result && (
        <Notice id="mydata-withdrawn" tone="good" title="已撤回">
          {result.contactsErased > 0
            ? `${result.contactsErased} 件事里的姓名和电话已经删掉，事情照样办理。依法保全的，保全解除以后才删。`
            : '没有存着您的姓名和电话，不用删。'}
          {result.thanks > 0 && `${result.thanks} 份感谢已去掉署名，不再公布。`}
        </Notice>
      )}
      <Sheet
        id="withdraw-consent"
        open={open}
        title="撤回联系方式授权吗"
        confirm="撤回并删掉"
        danger
        busy={withdraw.busy}
        onCancel={onClose}
        onConfirm={() => void send().then((done) => done && onClose())}
      >
        <Notice tone="warn" title="撤回以后">
          您留在各件事里的姓名和电话会删掉，不能恢复；医院没有办法再打电话找您。实名的变成保密。依法保全的，保全解除以后才删。写过的感谢去掉署名，不再公布。
        </Notice>
        <Notice icon="info">
          事情照样办理，答复照样在“我的”里看。还在办的事，微信标识留到办完，只用来给您发进展。
        </Notice>
        <FormError error={withdraw.error} />
      </Sheet>
    </>
  )
}
