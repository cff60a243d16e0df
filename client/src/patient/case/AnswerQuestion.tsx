import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card } from '../../ui'
import { FormError } from '../FormError'
import { WordsField } from '../WordsField'
import type { CaseProps } from './props'
import { usePatientCommand } from './usePatientCommand'

/** The hospital cannot go on without knowing this. */
export function AnswerQuestion(props: CaseProps & { question: string }) {
  const [text, setText] = useState('')
  const answer = usePatientCommand('feedback.addInfo', props, ['text'])
  return (
    <Card id="case-question" tone="accent" title="医院想请您补充" note="答复期限照常计算，不会因为等您而停下">
      <View className="case__words">{props.question}</View>
      <WordsField
        id="case-answer-text"
        path="text"
        label="您的回答"
        required
        placeholder="知道多少写多少，记不清也可以直说"
        value={text}
        maxLength={1000}
        lines={3}
        error={answer.marks.text}
        onChange={(words) => {
          setText(words)
          answer.clear('text')
        }}
      />
      <FormError {...answer.refusal} />
      <Button id="case-answer" loading={answer.busy} onClick={() => void answer.send({ text })}>
        回答医院
      </Button>
    </Card>
  )
}
