/**
 * Below a form of a record: saves it, or leaves the record as it is.
 *
 *   <SaveBar id="bulletin" label="保存" busy={command.busy} onSave={…} onGiveUp={onCancel && (() => …)} />
 */
import { View } from '@tarojs/components'
import { Button } from '../../ui'
import './SaveBar.scss'

interface SaveBarProps {
  id: string
  label: string
  busy: boolean
  onSave: () => void
  /** Absent where there is nothing to go back to. */
  onGiveUp?: (() => void) | undefined
}

export function SaveBar({ id, label, busy, onSave, onGiveUp }: SaveBarProps) {
  return (
    <View className="save-bar">
      {onGiveUp && (
        <Button id={`${id}-give-up`} kind="secondary" disabled={busy} onClick={onGiveUp}>
          不改了
        </Button>
      )}
      <Button id={`${id}-save`} loading={busy} onClick={onSave}>
        {label}
      </Button>
    </View>
  )
}
