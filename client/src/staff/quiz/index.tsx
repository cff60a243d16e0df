import type { Quiz, QuizRow } from '@nuanyu/types/handbook'
import { useState } from 'react'
import { useCommand, usePages, useQuery } from '../../cloud'
import { Notice, Page } from '../../ui'
import './index.scss'
import { History } from './History'
import { Questions } from './Questions'
import { Result } from './Result'
import { Start } from './Start'

const NOTHING = {}

/** What is asked, answered so far, and how it went. */
type Stage =
  | { at: 'start' }
  | { at: 'asking'; quiz: Quiz; answers: number[] }
  | { at: 'done'; quiz: Quiz; answers: number[]; result: QuizRow }

/** A short quiz for oneself. The result is kept for nobody else. */
export default function QuizPage() {
  const today = useQuery('handbook.today', NOTHING)
  const [stage, setStage] = useState<Stage>({ at: 'start' })
  const begin = useCommand('handbook.quiz')
  const answer = useCommand('handbook.answerQuiz')
  const mine = usePages('handbook.myQuizzes', NOTHING)

  const start = async (postKind: string | null) => {
    const quiz = await begin.run({ postKind })
    if (quiz) setStage({ at: 'asking', quiz, answers: [] })
  }

  const send = async (quiz: Quiz, answers: number[]) => {
    const { quizId, version, postKind } = quiz
    const result = await answer.run({ quizId, version, postKind, answers })
    if (!result) return
    setStage({ at: 'done', quiz, answers, result })
    void mine.reload()
  }

  const error = begin.error ?? answer.error
  return (
    <Page title="暖语小测" audience="staff">
      {error && <Notice id="quiz-error" tone="bad" title={error.message} />}
      {stage.at === 'asking' && (
        <Questions
          key={stage.quiz.quizId}
          quiz={stage.quiz}
          busy={answer.busy}
          onDone={(answers) => void send(stage.quiz, answers)}
        />
      )}
      {stage.at === 'done' && (
        <Result
          {...stage}
          busy={begin.busy}
          onAgain={() => void start(stage.quiz.postKind)}
          onBack={() => setStage({ at: 'start' })}
        />
      )}
      {stage.at === 'start' && (
        <>
          <Start own={today.data?.own} busy={begin.busy} onStart={(postKind) => void start(postKind)} />
          <History list={mine} />
        </>
      )}
    </Page>
  )
}
