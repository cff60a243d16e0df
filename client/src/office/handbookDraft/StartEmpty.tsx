/** No draft any more: published, or given up by a colleague. */
import type { Draft } from '@nuanyu/types/handbook'
import { useState } from 'react'
import { newCommandId, useCommand } from '../../cloud'
import { Button, EmptyState } from '../../ui'

interface StartEmptyProps {
  version: number
  can: boolean
  onStarted: (draft: Draft) => void
  onStale: () => void
}

export function StartEmpty({ version, can, onStarted, onStale }: StartEmptyProps) {
  const [commandId] = useState(newCommandId)
  const start = useCommand('handbook.startDraft', { onConflict: onStale })
  const begin = async () => {
    const draft = await start.run({ commandId, from: version })
    if (draft) onStarted(draft)
  }
  return (
    <EmptyState
      id="draft-none"
      icon="edit"
      title="现在没有草稿"
      advice={start.error?.message ?? '从现行的手册复制一份来改，发布前大家看到的不变。'}
      action={
        can && (
          <Button id="draft-start" loading={start.busy} onClick={() => void begin()}>
            起草第 {version + 1} 版
          </Button>
        )
      }
    />
  )
}
