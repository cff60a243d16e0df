import { reopenWhys } from '@nuanyu/types/feedback'
import { useState } from 'react'
import { ChipGroup, Notice } from '../../ui'
import { scrollToId } from '../../ui/scrollToId'
import { fieldId, FormField } from '../../features/form/FormField'
import { WordsField } from '../WordsField'
import { CommandSheet } from './CommandSheet'
import type { SheetProps } from './More'
import { usePatientCommand } from './usePatientCommand'

type Why = keyof typeof reopenWhys
const WHYS = (Object.keys(reopenWhys) as Why[]).map((id) => ({ id, label: reopenWhys[id] }))
const FIELDS = ['why', 'reason']

export function Reopen({ open, onClose, ...props }: SheetProps) {
  const [why, setWhy] = useState<Why>()
  const [missing, setMissing] = useState(false)
  const [reason, setReason] = useState('')
  const reopen = usePatientCommand('feedback.reopen', props, FIELDS)
  return (
    <CommandSheet
      id="reopen"
      name="reopen"
      view={props.view}
      open={open}
      title="要求重新办理"
      confirm="重新办理"
      command={reopen}
      onClose={onClose}
      onConfirm={async () => {
        setMissing(why === undefined)
        if (why !== undefined) return reopen.send({ why, reason })
        scrollToId(fieldId('why'))
        return false
      }}
    >
      <FormField path="why" label="为什么" required error={missing ? '请选一项' : reopen.marks.why}>
        <ChipGroup
          id="reopen-why"
          single
          options={WHYS}
          value={why === undefined ? [] : [why]}
          onChange={([chosen]) => {
            setWhy(chosen as Why | undefined)
            setMissing(false)
            reopen.clear('why')
          }}
        />
      </FormField>
      <WordsField
        id="reopen-reason"
        path="reason"
        label={why === 'new_facts' ? '有什么新的情况' : '哪里还没有解决'}
        required
        placeholder="请写明，我们好重新办理"
        value={reason}
        maxLength={500}
        lines={3}
        error={reopen.marks.reason}
        onChange={(words) => {
          setReason(words)
          reopen.clear('reason')
        }}
      />
      <Notice icon="clock">答复期限从今天重新算起。第二次重新办理，由投诉管理部门直接负责。</Notice>
    </CommandSheet>
  )
}
