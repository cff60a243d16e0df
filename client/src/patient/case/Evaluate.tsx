import { useState } from 'react'
import { Button, Card, ChipGroup, Notice } from '../../ui'
import { scrollToId } from '../../ui/scrollToId'
import { FormError } from '../FormError'
import { fieldId, FormField } from '../../features/form/FormField'
import { WordsField } from '../WordsField'
import type { CaseProps } from './props'
import { usePatientCommand } from './usePatientCommand'

const SOLVED = [
  { id: 'yes', label: '解决了' },
  { id: 'no', label: '没有解决' },
]
const SATISFIED = [
  { id: 'yes', label: '满意' },
  { id: 'no', label: '不满意' },
]
const ORDER = ['solved', 'satisfied', 'reason']

export function Evaluate(props: CaseProps) {
  const [solved, setSolved] = useState<string>()
  const [satisfied, setSatisfied] = useState<string>()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState<Record<string, string>>({})
  const evaluate = usePatientCommand('feedback.evaluate', props, ORDER)
  const errors = { ...evaluate.marks, ...missing }
  const unsolved = solved === 'no'

  const touch = (path: string) => {
    setMissing({})
    evaluate.clear(path)
  }
  const send = () => {
    const unanswered = {
      ...(solved === undefined ? { solved: '请选一项' } : {}),
      ...(satisfied === undefined ? { satisfied: '请选一项' } : {}),
    }
    setMissing(unanswered)
    const first = ORDER.find((path) => path in unanswered)
    if (first !== undefined) {
      scrollToId(fieldId(first))
      return
    }
    void evaluate.send({ solved: solved === 'yes', satisfied: satisfied === 'yes', reason })
  }

  return (
    <Card id="case-evaluation-form" tone="accent" title="请您评一评" note="您的评价会计入医院的解决率和满意率">
      <FormField path="solved" label="问题解决了吗" required error={errors.solved}>
        <ChipGroup
          id="case-solved"
          single
          options={SOLVED}
          value={solved === undefined ? [] : [solved]}
          onChange={([answer]) => {
            setSolved(answer)
            touch('solved')
          }}
        />
      </FormField>
      <FormField path="satisfied" label="对这次办理满意吗" required error={errors.satisfied}>
        <ChipGroup
          id="case-satisfied"
          single
          options={SATISFIED}
          value={satisfied === undefined ? [] : [satisfied]}
          onChange={([answer]) => {
            setSatisfied(answer)
            touch('satisfied')
          }}
        />
      </FormField>
      <WordsField
        id="case-reason"
        path="reason"
        label={unsolved ? '哪里还没有解决' : '还想说的话'}
        required={unsolved}
        optional={!unsolved}
        placeholder={unsolved ? '请写明，我们好重新办理' : '可以不写'}
        value={reason}
        maxLength={500}
        lines={3}
        error={errors.reason}
        onChange={(words) => {
          setReason(words)
          touch('reason')
        }}
      />
      {solved !== undefined && (
        <Notice id="case-consequence" tone={unsolved ? 'warn' : 'info'}>
          {unsolved ? '提交后会重新办理，答复期限从今天重新计算。' : '提交后这件事就办结了，评价不能再改。'}
        </Notice>
      )}
      <FormError {...evaluate.refusal} />
      <Button id="case-evaluate" loading={evaluate.busy} onClick={send}>
        {unsolved ? '提交，要求重新办理' : '提交评价'}
      </Button>
    </Card>
  )
}
