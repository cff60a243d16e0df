/** The draft on the desk, and its next step; or the way to begin one. */
import { View } from '@tarojs/components'
import type { Draft, DraftView } from '@nuanyu/types/handbook'
import { useState } from 'react'
import { newCommandId, useCommand } from '../../cloud'
import { openPage } from '../../session/openPage'
import { Button, Card, Notice, Sheet, StateTag } from '../../ui'
import { compareDraftUrl } from './urls'

interface DraftCardProps {
  draft: Draft | null
  becomes: number
  canStart: boolean
  busy: boolean
  onStart: () => void
  onChanged: (view: DraftView) => void
  onStale: () => void
}

export function DraftCard({ draft, becomes, canStart, busy, onStart, onChanged, onStale }: DraftCardProps) {
  const [giving, setGiving] = useState(false)
  if (draft === null) {
    return (
      <Card id="handbook-draft" title={`第 ${String(becomes)} 版`} note="还没有人起草">
        <View className="hb-hint">从现行的内容复制一份草稿来改。改的时候，患者和职工看到的不变。</View>
        {canStart && (
          <Button id="handbook-start" icon="edit" loading={busy} onClick={onStart}>
            起草第 {becomes} 版
          </Button>
        )}
      </Card>
    )
  }
  return (
    <Card
      id="handbook-draft"
      title={`第 ${String(draft.becomes)} 版草稿`}
      note={`最后修改：${draft.edited}`}
      aside={<StateTag tone="warn" icon="edit" text="未发布" />}
    >
      <View className="hb-facts">
        {sayDraft(draft)}
        {draft.problems.length > 0 && ` · ${String(draft.problems.length)} 处要改才能发布`}
      </View>
      <View className="hb-actions">
        <Button id="handbook-edit" icon="edit" inline onClick={() => openPage('office/handbookDraft/index')}>
          继续编辑
        </Button>
        <Button id="handbook-compare" kind="secondary" inline onClick={() => openPage(compareDraftUrl(draft))}>
          比较并发布
        </Button>
        <Button id="handbook-import" kind="secondary" inline onClick={() => openPage('office/handbookImport/index')}>
          导入 Excel
        </Button>
        {draft.can.includes('discard') && (
          <Button id="handbook-discard" kind="quiet" inline icon="trash" onClick={() => setGiving(true)}>
            放弃草稿
          </Button>
        )}
      </View>
      {giving && <Discard draft={draft} onDone={onChanged} onStale={onStale} onClose={() => setGiving(false)} />}
    </Card>
  )
}

export function sayDraft({ added, changed, retired, reordered }: Draft): string {
  const parts = [`加 ${String(added)} 句`, `改 ${String(changed)} 句`, `撤 ${String(retired.length)} 句`]
  if (added + changed + retired.length === 0) return reordered ? '只调了顺序' : '和现行版一样'
  return parts.join('，') + (reordered ? '，调了顺序' : '')
}

function Discard({
  draft,
  onDone,
  onStale,
  onClose,
}: {
  draft: Draft
  onDone: (view: DraftView) => void
  onStale: () => void
  onClose: () => void
}) {
  const [commandId] = useState(newCommandId)
  const discard = useCommand('handbook.discardDraft', { onConflict: onStale })
  const send = async () => {
    const view = await discard.run({ commandId, version: draft.version })
    if (view) onDone(view)
  }
  return (
    <Sheet
      id="discard"
      open
      title="放弃这份草稿？"
      confirm="放弃草稿"
      danger
      busy={discard.busy}
      onConfirm={() => void send()}
      onCancel={onClose}
    >
      {discard.error && <Notice tone="bad" title={discard.error.message} />}
      草稿里的改动（{sayDraft(draft)}）会全部丢掉，找不回来。现行的手册不受影响。想留一份，先导出 Excel。
    </Sheet>
  )
}
