/** The last look before the patient reads it. */
import { View } from '@tarojs/components'
import type { CaseView } from '@nuanyu/types/feedback'
import type { Query } from '../../cloud'
import { Notice, Sheet } from '../../ui'
import { Refusal } from './Refusal'
import { ReplyText } from './ReplyText'
import { useCaseCommand } from './useCaseCommand'

interface Props {
  view: CaseView
  query: Query<CaseView>
  onClose: () => void
}

export function ApproveSheet({ view, query, onClose }: Props) {
  const approve = useCaseCommand('approveReply', view, query)
  return (
    <Sheet
      id="approve"
      open
      title="通过并答复患者"
      confirm="通过并发出"
      busy={approve.busy}
      onCancel={onClose}
      onConfirm={() => void approve.send({}).then((done) => done && onClose())}
    >
      <Refusal {...approve.refusal} />
      <Notice tone="warn" icon="send" title="患者马上会看到下面这份答复">
        发出后不能撤回或修改。
      </Notice>
      {view.draft && (
        <View className="approve-reply">
          <ReplyText text={view.draft.text} change={view.draft.change} />
        </View>
      )}
    </Sheet>
  )
}
