import type { AnswerValue, CallView, ItemAnswer } from '@nuanyu/types/inspection'
import { newCommandId, useDraft } from '../../cloud'

interface Answers {
  commandId: string
  values: Record<string, AnswerValue>
  words: string
  doNotCall: boolean
}

const fresh = (): Answers => ({ commandId: newCommandId(), values: {}, words: '', doNotCall: false })
const isEmpty = ({ values, words }: Answers) => Object.keys(values).length === 0 && words === ''

/** What is being heard: on the device until it is sent, so that a call that breaks off loses nothing. No number is in it. */
export function useAnswers(view: CallView) {
  const draft = useDraft<Answers>(`draft:call:${view.id}`, fresh, isEmpty)
  const { values, words, doNotCall, commandId } = draft.value
  return {
    values,
    words,
    doNotCall,
    commandId,
    restored: draft.restored,
    given: (): ItemAnswer[] =>
      view.items.flatMap(({ id }) => {
        const value = values[id]
        return value === undefined ? [] : [{ itemId: id, value, note: '' }]
      }),
    answer(itemId: string, value: AnswerValue | undefined): void {
      draft.patch(({ values: before }) => {
        const { [itemId]: _former, ...others } = before
        return { values: value === undefined ? others : { ...others, [itemId]: value }, commandId: newCommandId() }
      })
    },
    patch(part: Partial<Pick<Answers, 'words' | 'doNotCall'>>): void {
      draft.patch({ ...part, commandId: newCommandId() })
    },
    discard: () => draft.discard(),
  }
}

export type CallAnswers = ReturnType<typeof useAnswers>
