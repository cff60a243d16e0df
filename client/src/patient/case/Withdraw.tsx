import { useState } from 'react'
import { Notice } from '../../ui'
import { WordsField } from '../WordsField'
import { CommandSheet } from './CommandSheet'
import type { SheetProps } from './More'
import { usePatientCommand } from './usePatientCommand'

export function Withdraw({ open, onClose, ...props }: SheetProps) {
  const [reason, setReason] = useState('')
  const withdraw = usePatientCommand('feedback.withdraw', props, ['reason'])
  return (
    <CommandSheet
      id="withdraw"
      name="withdraw"
      view={props.view}
      open={open}
      title="撤回这件事吗"
      confirm="撤回"
      danger
      command={withdraw}
      onClose={onClose}
      onConfirm={() => withdraw.send({ reason })}
    >
      <Notice tone="warn" title="撤回以后">
        医院不再办理，也不会再答复；不能恢复，要反映只能重新提交。写过的内容按规定留存，不会立即删掉。
      </Notice>
      <Notice icon="shield">如果是有人要您撤回，请不要勉强，可以用“因为反映问题被为难了”告诉纪检监察室。</Notice>
      <WordsField
        id="withdraw-reason"
        path="reason"
        label="为什么撤回"
        optional
        placeholder="可以不写"
        value={reason}
        maxLength={300}
        lines={2}
        error={withdraw.marks.reason}
        onChange={(words) => {
          setReason(words)
          withdraw.clear('reason')
        }}
      />
    </CommandSheet>
  )
}
