/** In force today and not in this draft: nothing is lost before it is published. */
import { View } from '@tarojs/components'
import type { Draft } from '@nuanyu/types/handbook'
import { newCommandId, useCommand } from '../../cloud'
import { PhraseLine } from '../../features/handbook/PhraseLine'
import { Button, Card, Notice } from '../../ui'

interface RetiredListProps {
  draft: Draft
  onDone: (draft: Draft) => void
  onStale: () => void
}

export function RetiredList({ draft, onDone, onStale }: RetiredListProps) {
  const restore = useCommand('handbook.restorePhrase', { onConflict: onStale })
  if (draft.retired.length === 0) return null
  const bring = async (phraseId: string) => {
    const next = await restore.run({ commandId: newCommandId(), version: draft.version, phraseId })
    if (next) onDone(next)
  }
  return (
    <View className="draft-retired">
      <Card
        id="draft-retired"
        title={`这一版撤下 ${String(draft.retired.length)} 句`}
        note="发布后生效，现在都可以恢复"
      >
        {restore.error && (
          <Notice tone="bad" title={Object.values(restore.fieldErrors).join('；') || restore.error.message} />
        )}
        {draft.retired.map((phrase) => (
          <PhraseLine
            key={phrase.id}
            phrase={phrase}
            scene
            aside={
              <Button
                id={`draft-restore-${phrase.id}`}
                kind="quiet"
                small
                inline
                disabled={restore.busy}
                label={`恢复“${phrase.text}”`}
                onClick={() => void bring(phrase.id)}
              >
                恢复
              </Button>
            }
          />
        ))}
      </Card>
    </View>
  )
}
