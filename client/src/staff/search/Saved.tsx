/** What somebody often looks for: one tap, or gone. */
import { View } from '@tarojs/components'
import type { SavedSearch } from '@nuanyu/types/feedback'
import { useState } from 'react'
import { newCommandId, useCommand } from '../../cloud'
import { Button, Icon, Notice, Pressable, Sheet } from '../../ui'

interface SavedProps {
  saved: SavedSearch[]
  onOpen: (one: SavedSearch) => void
  onChange: (saved: SavedSearch[]) => void
}

export function Saved({ saved, onOpen, onChange }: SavedProps) {
  const [sorting, setSorting] = useState(false)
  const remove = useCommand('feedback.removeSearch')
  const forget = async (id: string) => {
    const result = await remove.run({ commandId: newCommandId(), id })
    if (result) onChange(result.saved)
    if (result?.saved.length === 0) setSorting(false)
  }
  if (saved.length === 0) return null
  return (
    <View className="search-saved">
      {saved.map((one) => (
        <Button
          key={one.id}
          id={`search-saved-${one.id}`}
          kind="secondary"
          small
          inline
          icon="star"
          onClick={() => onOpen(one)}
        >
          {one.name}
        </Button>
      ))}
      <Button id="search-saved-sort" kind="quiet" small inline onClick={() => setSorting(true)}>
        整理
      </Button>
      <Sheet id="search-saved-sheet" open={sorting} title="常用查询" cancel="完成" onCancel={() => setSorting(false)}>
        {remove.error && <Notice tone="bad" title={remove.error.message} />}
        {saved.map((one) => (
          <View key={one.id} className="search-saved__one">
            <View className="search-saved__name">{one.name}</View>
            <Pressable
              id={`search-forget-${one.id}`}
              className="search-saved__forget"
              label={`删除 ${one.name}`}
              disabled={remove.busy}
              onClick={() => void forget(one.id)}
            >
              <Icon name="close" />
            </Pressable>
          </View>
        ))}
      </Sheet>
    </View>
  )
}
