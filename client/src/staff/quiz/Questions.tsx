/** One question at a time; the answer is told at once, with the reason, because that is what one learns from. */
import { View } from '@tarojs/components'
import { type Quiz, quizKinds } from '@nuanyu/types/handbook'
import { useState } from 'react'
import { Button, Card, classes, Icon, Notice, Pressable } from '../../ui'

interface QuestionsProps {
  quiz: Quiz
  busy: boolean
  onDone: (answers: number[]) => void
}

export function Questions({ quiz, busy, onDone }: QuestionsProps) {
  const [answers, setAnswers] = useState<number[]>([])
  const [at, setAt] = useState(0)
  const question = quiz.questions[at]
  if (!question) return null
  const chosen = answers[at]
  const last = at === quiz.questions.length - 1
  return (
    <Card
      id="quiz-question"
      title={quizKinds[question.kind]}
      aside={
        <View id="quiz-count" className="quiz__count">
          {at + 1} / {quiz.questions.length}
        </View>
      }
    >
      <View className={classes('quiz__prompt', question.kind === 'instead' && 'quiz__prompt--said')}>
        {question.kind === 'instead' ? `有人要说：${question.prompt}` : question.prompt}
      </View>
      <View className="quiz__options">
        {question.options.map((option, index) => {
          const state = stateOf(index, chosen, question.right)
          return (
            <Pressable
              key={option}
              id={`quiz-option-${String(index)}`}
              role="radio"
              checked={chosen === index}
              disabled={chosen !== undefined}
              className={classes('quiz__option', `quiz__option--${state}`)}
              onClick={() => setAnswers([...answers, index])}
            >
              <View className="quiz__option-inside">
                <Icon name={SIGNS[state]} className="quiz__sign" />
                <View className="quiz__option-text">{option}</View>
                {WORDS[state] !== '' && <View className="quiz__option-word">{WORDS[state]}</View>}
              </View>
            </Pressable>
          )
        })}
      </View>
      {chosen !== undefined && (
        <>
          <Notice
            id="quiz-verdict"
            tone={chosen === question.right ? 'good' : 'warn'}
            title={chosen === question.right ? '答对了' : '不是这一句'}
          >
            {question.why}
          </Notice>
          <Button id="quiz-next" loading={busy} onClick={() => (last ? onDone(answers) : setAt(at + 1))}>
            {last ? '看结果' : '下一题'}
          </Button>
        </>
      )}
    </Card>
  )
}

type State = 'open' | 'right' | 'wrong' | 'other'
const SIGNS = { open: 'circle', right: 'check', wrong: 'close', other: 'circle' } as const
const WORDS = { open: '', right: '对', wrong: '您选的', other: '' }

function stateOf(index: number, chosen: number | undefined, right: number): State {
  if (chosen === undefined) return 'open'
  if (index === right) return 'right'
  return index === chosen ? 'wrong' : 'other'
}
