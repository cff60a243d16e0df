/** One choice: its name and what else it carries. It writes into the draft as one types; nothing is sent from here. */
import { View } from '@tarojs/components'
import type { SettingKind } from '@nuanyu/types/settings'
import { Button, Field, Notice, Sheet, StateTag, TextArea, TextInput } from '../../ui'
import { SubjectFields } from './SubjectFields'
import { TemplateFields } from './TemplateFields'
import { type Item, withRetired } from './value'

interface ItemSheetProps {
  kind: SettingKind
  item: Item
  index: number
  saved: boolean
  fixed: boolean
  impact: string | undefined
  problems: Record<string, string>
  onChange?: (part: Partial<Item>) => void
  /** The whole of it anew; null takes it out. */
  onReplace?: (item: Item | null) => void
  onClose: () => void
}

export function ItemSheet(props: ItemSheetProps) {
  const { kind, item, index, impact, problems, onChange, onClose } = props
  const wrong = (field: string) => problems[`${String(index)}.${field}`]
  return (
    <Sheet
      id="item-sheet"
      open
      title={item.label === '' ? '新的一项' : item.label}
      cancel={onChange ? '好了' : '返回'}
      onCancel={onClose}
    >
      {onChange && (
        <Field label="名称" required error={wrong('label')}>
          <TextInput
            id="item-label"
            label="名称"
            value={item.label}
            maxLength={kind === 'replyTemplates' ? 20 : 30}
            onChange={(label) => onChange({ label })}
          />
        </Field>
      )}
      {item.retired && <StateTag tone="muted" text="已停用，不再给人选；以前选过的照样显示" />}
      {impact !== undefined && <Notice id="item-impact" title={impact} />}
      {kind === 'subjects' && <SubjectFields item={item} onChange={onChange} />}
      {kind === 'declineGrounds' && <GroundFields item={item} onChange={onChange} wrong={wrong} />}
      {kind === 'replyTemplates' && <TemplateFields item={item} onChange={onChange} wrong={wrong} />}
      <Retire {...props} />
    </Sheet>
  )
}

function Retire({ item, saved, fixed, onReplace, onClose }: ItemSheetProps) {
  if (!onReplace || fixed) return null
  if (!saved)
    return (
      <Button
        id="item-remove"
        kind="quiet"
        icon="trash"
        onClick={() => {
          onReplace(null)
          onClose()
        }}
      >
        不加这一项了
      </Button>
    )
  return item.retired ? (
    <Button id="item-bring-back" kind="secondary" icon="refresh" onClick={() => onReplace(withRetired(item, false))}>
      恢复使用
    </Button>
  ) : (
    <Button id="item-retire" kind="secondary" icon="minus" onClick={() => onReplace(withRetired(item, true))}>
      停用
    </Button>
  )
}

interface GroundFieldsProps {
  item: Item
  onChange: ItemSheetProps['onChange']
  wrong: (field: string) => string | undefined
}

function GroundFields({ item, onChange, wrong }: GroundFieldsProps) {
  if (!onChange)
    return (
      <>
        <View>{item.explained}</View>
        <View className="item__note">依据：{item.source}</View>
      </>
    )
  return (
    <>
      <Field label="给患者的解释" required hint="患者看到的就是这几句话。" error={wrong('explained')}>
        <TextArea
          id="item-explained"
          label="给患者的解释"
          value={item.explained ?? ''}
          maxLength={300}
          lines={4}
          onChange={(explained) => onChange({ explained })}
        />
      </Field>
      <Field label="依据" required hint="按哪一条规定可以不受理。" error={wrong('source')}>
        <TextInput
          id="item-source"
          label="依据"
          value={item.source ?? ''}
          maxLength={80}
          onChange={(source) => onChange({ source })}
        />
      </Field>
    </>
  )
}
