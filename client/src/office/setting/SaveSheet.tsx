/** Before it counts: what it touches, and why it is done. */
import { View } from '@tarojs/components'
import type { SettingView } from '@nuanyu/types/settings'
import { Refusal } from '../../features/case/Refusal'
import { Field, Notice, Sheet, TextArea } from '../../ui'
import type { Editing } from './useEditing'
import { type Item, shapeOf, touched } from './value'

interface SaveSheetProps {
  view: SettingView
  editing: Editing
  onReload: () => void
}

export function SaveSheet({ view, editing, onReload }: SaveSheetProps) {
  const { save, why, explain, asking, stopAsking, send, goOn } = editing
  return (
    <Sheet
      id="setting-save-sheet"
      open={asking}
      title={`保存“${view.title}”`}
      confirm="保存"
      busy={save.busy}
      confirmDisabled={why.trim().length < 2}
      onCancel={stopAsking}
      onConfirm={() => void send()}
    >
      <Refusal
        error={save.error}
        unshown={[]}
        onReload={() => {
          goOn()
          stopAsking()
          onReload()
        }}
      />
      <ImpactLines lines={[...view.impact.lines, ...touchedItems(view, editing)]} />
      <Field label="为什么改" required hint="写进修改记录，以后的同事看得懂。" error={save.fieldErrors.why}>
        <TextArea id="setting-why" label="为什么改" value={why} maxLength={200} lines={3} onChange={explain} />
      </Field>
    </Sheet>
  )
}

/** Of what is changed now, what it is used for. */
function touchedItems({ kind, value, impact }: SettingView, editing: Editing): string[] {
  if (shapeOf(kind) !== 'list' || value === null) return []
  return touched(value as Item[], editing.value as Item[]).flatMap(({ id, label }) => {
    const used = impact.items[id]
    return used === undefined ? [] : [`“${label}”：${used}`]
  })
}

export function ImpactLines({ lines }: { lines: readonly string[] }) {
  return (
    <Notice id="setting-impact" title="保存以后">
      {(lines.length > 0 ? lines : ['马上生效，用在以后的事情上；以前的记录不变。']).map((line) => (
        <View key={line}>{line}</View>
      ))}
    </Notice>
  )
}
