/** What became of several, and the way back while there is one. */
import { View } from '@tarojs/components'
import type { BulkRow } from '@nuanyu/types/feedback'
import { useState } from 'react'
import { newCommandId, useCommand } from '../../cloud'
import { timeOf } from '../../features/time/day'
import { Button, Notice } from '../../ui'
import { BulkRows, type Done } from './BulkSheet'

export function Outcome({ done, onUndone, onClose }: { done: Done; onUndone: () => void; onClose: () => void }) {
  const [commandId] = useState(newCommandId)
  const [undone, setUndone] = useState<BulkRow[]>()
  const undo = useCommand('feedback.undoBulk')
  const succeeded = done.rows.filter(({ ok }) => ok)
  const verb = done.what === 'assign' ? '分派' : '合并'
  const takeBack = async () => {
    const result = await undo.run({ commandId, of: done.commandId, caseIds: succeeded.map(({ caseId }) => caseId) })
    if (!result) return
    setUndone(result.rows)
    onUndone()
  }
  const rows = undone ?? done.rows
  const failed = rows.filter(({ ok }) => !ok)
  const title = undone
    ? `已撤销 ${String(undone.length - failed.length)} 件`
    : `已${verb} ${String(succeeded.length)} 件${failed.length > 0 ? `，${String(failed.length)} 件没有办成` : ''}`
  return (
    <Notice
      id="bulk-outcome"
      tone={failed.length > 0 ? 'warn' : 'good'}
      title={title}
      action={
        <View className="bulk-outcome__does">
          {!undone && done.undoUntil !== null && (
            <Button id="bulk-undo" kind="secondary" small inline loading={undo.busy} onClick={() => void takeBack()}>
              撤销
            </Button>
          )}
          <Button id="bulk-outcome-close" kind="quiet" small inline onClick={onClose}>
            知道了
          </Button>
        </View>
      }
    >
      {undo.error && <View>{undo.error.message}</View>}
      {failed.length > 0 && <BulkRows rows={failed} />}
      {!undone && done.undoUntil !== null && (
        <View>{timeOf(done.undoUntil)} 前、还没有人接着办理的可以撤销，经过会留在记录里。</View>
      )}
    </Notice>
  )
}
