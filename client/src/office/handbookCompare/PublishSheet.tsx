/** The last question before a version is there for good. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Comparison, Draft } from '@nuanyu/types/handbook'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand } from '../../cloud'
import { FormField } from '../../features/form/FormField'
import { Notice, Sheet, TextArea } from '../../ui'

interface PublishSheetProps {
  draft: Draft
  comparison: Comparison
  onPublished: (version: number) => void
  onStale: () => void
  onClose: () => void
}

export function PublishSheet({ draft, comparison, onPublished, onStale, onClose }: PublishSheetProps) {
  const [commandId] = useState(newCommandId)
  const [note, setNote] = useState('')
  const publish = useCommand('handbook.publish', { onConflict: onStale })
  const { marks, unshown } = placeProblems(publish.fieldErrors, ['note'])
  const { added, changed, removed } = comparison
  const send = async () => {
    const answer = await publish.run({ commandId, version: draft.version, note })
    if (!answer) return
    void Taro.showToast({ title: '已发布', icon: 'success' })
    onPublished(answer.version)
  }
  const failed = publish.error && (publish.error.code !== 'VALIDATION' || unshown.length > 0)
  return (
    <Sheet
      id="publish"
      open
      title={`发布第 ${String(draft.becomes)} 版`}
      confirm="发布"
      busy={publish.busy}
      onConfirm={() => void send()}
      onCancel={onClose}
    >
      {failed && <Notice id="publish-error" tone="bad" title={unshown.join('；') || publish.error?.message} />}
      <View className="hb-facts">
        新增 {added.length} 句，改动 {changed.length} 句，撤下 {removed.length} 句。
      </View>
      <Notice tone="warn" title="发布以后这一版不能再改">
        患者的评价和职工的阅读马上换成这一版。要改只能再发下一版。
      </Notice>
      <FormField path="note" label="改了什么" required error={marks.note} hint="全院职工都看得到，一两句话">
        <TextArea
          id="publish-note"
          value={note}
          onChange={(value) => {
            setNote(value)
            publish.clear('note')
          }}
          maxLength={200}
          lines={3}
          placeholder="比如：按第三季度患者意见，急诊加了五句安抚的话"
        />
      </FormField>
    </Sheet>
  )
}
