import { View } from '@tarojs/components'
import type { AnswerValue, CallView } from '@nuanyu/types/inspection'
import { AnswerInput } from '../../features/inspection/AnswerInput'
import { openPage } from '../../session/openPage'
import { useSession } from '../../session/useSession'
import { Button, Card, Field, TextArea } from '../../ui'
import type { CallAnswers } from './useAnswers'

interface QuestionsProps {
  view: CallView
  answers: CallAnswers
  /** Written down already. */
  fixed: boolean
}

/** One after the other, as they are asked; each may be passed over. */
export function Questions({ view, answers, fixed }: QuestionsProps) {
  if (fixed) return <Given view={view} />
  return (
    <Card id="call-questions" title="一题一题问" note="不愿回答的点“没有回答”，不用追问">
      {view.items.map((item, index) => (
        <View key={item.id} className="call-question">
          <Field label={`${String(index + 1)}. ${item.text}`}>
            <AnswerInput
              id={`call-item-${String(index + 1)}`}
              item={item}
              value={answers.values[item.id]}
              onChange={(value) => answers.answer(item.id, value)}
            />
          </Field>
        </View>
      ))}
      <Field label="还说了什么" optional hint="不要写姓名、电话">
        <TextArea
          id="call-words"
          label="还说了什么"
          value={answers.words}
          maxLength={500}
          lines={3}
          onChange={(words) => answers.patch({ words })}
        />
      </Field>
    </Card>
  )
}

function Given({ view }: { view: CallView }) {
  const { session } = useSession()
  const reports = session?.homes.includes('findingReport') === true
  return (
    <Card id="call-given" title="回答">
      {view.items.map((item, index) => (
        <View key={item.id} className="call-attempt">
          <View>
            {index + 1}. {item.text}
          </View>
          <View className="call-attempt__said">
            {say(view.answers.find(({ itemId }) => itemId === item.id)?.value)}
          </View>
          {reports && isAnswered(view, item.id) && (
            <Button
              id={`call-report-${String(index + 1)}`}
              kind="quiet"
              small
              inline
              onClick={() => openPage(`office/finding/index?source=call:${view.id}:${item.id}`)}
            >
              列为检查发现
            </Button>
          )}
        </View>
      ))}
      {view.words !== '' && <View className="call-script">{view.words}</View>}
    </Card>
  )
}

function isAnswered({ answers }: CallView, itemId: string): boolean {
  return answers.some((one) => one.itemId === itemId && one.value !== 'na')
}

function say(value: AnswerValue | undefined): string {
  if (value === undefined || value === 'na') return '没有回答'
  return value === 'yes' ? '是' : value === 'no' ? '否' : `${String(value)} 分`
}
