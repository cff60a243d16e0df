import type { StatementRow } from '@nuanyu/types/feedback'
import Taro from '@tarojs/taro'
import { newCommandId, placeProblems, useCommand, useDraft } from '../../cloud'
import { Refusal } from '../../features/case/Refusal'
import { Field, Notice, Sheet, TextArea } from '../../ui'

interface StatementSheetProps {
  row: StatementRow
  onDone: () => void
  onClose: () => void
}

interface StatementDraft {
  commandId: string
  text: string
}

const isEmpty = ({ text }: StatementDraft) => text.trim() === ''

/** It stays on the device until it is sent: one does not write such a thing in one go. */
export function StatementSheet({ row, onDone, onClose }: StatementSheetProps) {
  const draft = useDraft(
    `draft:statement:${row.caseId}`,
    () => ({ commandId: newCommandId(), text: row.statement ?? '' }),
    isEmpty,
  )
  const give = useCommand('feedback.giveStatement')
  const { marks, unshown } = placeProblems(give.fieldErrors, ['text'])
  const { commandId, text } = draft.value
  const send = async () => {
    if (!(await give.run({ commandId, caseId: row.caseId, text }))) return
    draft.discard()
    void Taro.showToast({ title: '已提交', icon: 'success' })
    onDone()
  }
  return (
    <Sheet
      id="statement"
      open
      title="情况说明"
      confirm="提交说明"
      cancel="先存着"
      busy={give.busy}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      <Refusal
        error={give.error}
        unshown={unshown}
        onReload={() => {
          draft.patch({ commandId: newCommandId() })
          give.clear()
        }}
      />
      {draft.restored && <Notice icon="edit">已恢复上次没有提交的内容。</Notice>}
      <Notice title="请您说明">{row.summary}</Notice>
      <Field label="当时的情况" required hint="办理这件事的人会看到，患者看不到。" error={marks.text}>
        <TextArea
          id="statement-text"
          value={text}
          label="当时的情况"
          onChange={(value) => {
            draft.patch({ text: value })
            give.clear('text')
          }}
          maxLength={1000}
          lines={7}
          placeholder="当时在做什么、怎样处理的、为什么这样处理；有记录或同事可以证明的也请写上。"
        />
      </Field>
    </Sheet>
  )
}
