import { Notice } from '../../ui'
import { CommandSheet } from './CommandSheet'
import type { SheetProps } from './More'
import { usePatientCommand } from './usePatientCommand'

export function Release({ open, onClose, ...props }: SheetProps) {
  const release = usePatientCommand('feedback.release', props, [])
  return (
    <CommandSheet
      id="release"
      name="release"
      view={props.view}
      open={open}
      title="现在就转交科室吗"
      confirm="现在就转交"
      command={release}
      onClose={onClose}
      onConfirm={() => release.send({})}
    >
      <Notice icon="send" title="科室马上会知道这件事">
        答复期限从今天算起。转交以后不能再收回。
      </Notice>
    </CommandSheet>
  )
}
