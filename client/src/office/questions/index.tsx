import { View } from '@tarojs/components'
import { type QuestionRow, type QuestionState, questionStates } from '@nuanyu/types/watch'
import { useCallback, useState } from 'react'
import { usePages } from '../../cloud'
import { StepSheet } from '../../features/steps/StepSheet'
import { ListHead } from '../../features/work/ListHead'
import { PagedList } from '../../features/work/PagedList'
import { useWorkNav } from '../../features/work/useWorkNav'
import { Card, EmptyState, Page, Segmented } from '../../ui'
import './index.scss'
import { Question } from './Question'

const STATES = (Object.keys(questionStates) as QuestionState[]).map((id) => ({ id, label: questionStates[id] }))

const NOTHING: Record<QuestionState, { title: string; advice: string }> = {
  open: { title: '没有要看的', advice: '评价突然增多、同样的话反复出现，系统会在这里问一句。' },
  looked: { title: '还没有看过的', advice: '看过并写下情况的，留在这里备查。' },
}

/** What looks odd in the figures: questions, nobody is accused. */
export default function QuestionsPage() {
  const [state, setState] = useState<QuestionState>('open')
  const [looking, setLooking] = useState<QuestionRow>()
  const list = usePages('watch.questions', { state })
  const nav = useWorkNav('questions')
  const look = useCallback((row: QuestionRow) => setLooking(row), [])
  const close = () => setLooking(undefined)
  const reload = () => void list.reload()
  return (
    <Page title="数据疑问" audience="office" wide nav={nav}>
      <ListHead says="数字有点不寻常，请您看一看，写下是什么情况。这只是提问，不是结论，也不作考核依据；系统不显示是谁评的。" />
      <View className="question-states">
        <Segmented id="questions-state" label="看哪些" options={STATES} value={state} onChange={setState} />
      </View>
      <PagedList
        id="questions"
        unit="个"
        list={list}
        empty={<EmptyState id="questions-empty" icon="check" {...NOTHING[state]} />}
      >
        {(rows) => (
          <Card flush>
            {rows.map((row) => (
              <Question key={row.id} row={row} onLook={look} />
            ))}
          </Card>
        )}
      </PagedList>
      {looking && (
        <StepSheet
          id="question-look"
          action="watch.look"
          input={(note, commandId) => ({ commandId, id: looking.id, note })}
          title="写下情况"
          confirm="看过了"
          lead={
            <View className="steps-quote question-quote">
              <View className="question__title">{looking.title}</View>
              <View>{looking.body}</View>
            </View>
          }
          says="写清楚看了什么、是什么情况。不要写患者或职工的名字；写下后大家都能看到，不能再改。"
          label="看到的情况"
          path="note"
          placeholder={looking.maybe}
          maxLength={300}
          done="已记录"
          onDone={() => {
            close()
            reload()
          }}
          onReload={reload}
          onClose={close}
        />
      )}
    </Page>
  )
}
