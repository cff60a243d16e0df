/** The last look before the patient reads it. */
import { View } from '@tarojs/components'
import { findings } from '@nuanyu/types/feedback'
import { Refusal } from '../../../features/case/Refusal'
import type { StepProps } from '../../../features/case/step'
import { useCaseCommand } from '../../../features/case/useCaseCommand'
import { KeyValues, Notice, Sheet } from '../../../ui'
import { ReplyText } from '../ReplyText'
import './ApproveSheet.scss'

export function ApproveSheet({ view, query, onClose }: StepProps) {
  const approve = useCaseCommand('approveReply', view, query)
  const named = view.staffOnly?.named ?? []
  const judged = (view.draft?.findings ?? []).flatMap(({ ref, finding }) => {
    const one = named.find((other) => other.ref === ref)
    return one ? [{ label: one.name, value: findings[finding], finding }] : []
  })
  const cleared = judged.filter(({ finding }) => finding === 'unfounded').map(({ label }) => label)
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
      {judged.length > 0 && (
        <View id="approve-findings" className="approve-findings">
          <View className="approve-findings__title">核查结果（患者看不到）</View>
          <KeyValues items={judged} />
          {cleared.length > 0 && (
            <View className="approve-findings__note">
              通过后清除{cleared.join('、')}在这件事里的姓名和记录，不能恢复。
            </View>
          )}
        </View>
      )}
    </Sheet>
  )
}
