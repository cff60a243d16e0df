/** How it went, and the phrases to look at again. */
import { View } from '@tarojs/components'
import type { Quiz, QuizRow } from '@nuanyu/types/handbook'
import { Button, Card, Section } from '../../ui'

interface ResultProps {
  quiz: Quiz
  answers: number[]
  result: QuizRow
  busy: boolean
  onAgain: () => void
  onBack: () => void
}

export function Result({ quiz, answers, result, busy, onAgain, onBack }: ResultProps) {
  const missed = quiz.questions.flatMap((question, index) =>
    answers[index] === question.right ? [] : [{ question, chosen: question.options[answers[index] ?? -1] ?? '' }],
  )
  return (
    <>
      <Card id="quiz-result" className="quiz__result">
        <View className="quiz__score">
          {result.total} 题答对 {result.right} 题
        </View>
        <View className="quiz__cheer">{cheerOf(result)}</View>
        <View className="quiz__private">{result.kindLabel} · 这份结果只有您自己看得到</View>
      </Card>
      {missed.length > 0 && (
        <Section title="再看一眼">
          {missed.map(({ question, chosen }) => (
            <Card key={question.prompt + question.options.join()}>
              <View className="quiz__missed-prompt">{question.prompt}</View>
              <View className="quiz__missed">您选的：{chosen}</View>
              <View className="quiz__missed quiz__missed--right">应该选：{question.options[question.right]}</View>
              {question.kind === 'warm' && <View className="quiz__why">{question.why}</View>}
            </Card>
          ))}
        </Section>
      )}
      <View className="quiz__again">
        <Button id="quiz-again" loading={busy} onClick={onAgain}>
          再来一组
        </Button>
        <Button id="quiz-back" kind="secondary" disabled={busy} onClick={onBack}>
          看我的记录
        </Button>
      </View>
    </>
  )
}

function cheerOf({ right, total }: QuizRow): string {
  if (right === total) return '全对，这些话已经在您嘴边了。'
  return right * 2 >= total ? '不错，下面几句再看一眼。' : '不着急，照着下面几句说两天就顺口了。'
}
