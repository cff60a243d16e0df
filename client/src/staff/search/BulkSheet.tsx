/** Several at once: to which department, or into which of them; what would become of each; then it is done. */
import { View } from '@tarojs/components'
import type { BulkRow, BulkWork, SearchForm, SearchRow } from '@nuanyu/types/feedback'
import { useState } from 'react'
import { newCommandId, useCommand, useQuery } from '../../cloud'
import { classes, Field, Icon, Notice, Pressable, QueryView, SelectInput, Sheet } from '../../ui'

export interface Done {
  commandId: string
  what: BulkWork['what']
  rows: BulkRow[]
  undoUntil: string | null
}

interface BulkSheetProps {
  what: BulkWork['what']
  rows: SearchRow[]
  form: SearchForm | undefined
  onDone: (done: Done) => void
  onClose: () => void
}

export function BulkSheet({ what, rows, form, onDone, onClose }: BulkSheetProps) {
  const [target, setTarget] = useState('')
  const [commandId, setCommandId] = useState(newCommandId)
  const bulk = useCommand('feedback.bulk')
  const work: BulkWork = what === 'assign' ? { what, departmentId: target } : { what, intoCaseId: target }
  const items = rows.filter(({ id }) => id !== target).map(({ id, version }) => ({ caseId: id, version }))
  const preview = useQuery('feedback.bulkPreview', target === '' ? null : { work, items })
  const possible = preview.data?.rows.filter(({ ok }) => ok).length ?? 0
  const verb = what === 'assign' ? '分派' : '合并'
  const choose = (id: string) => {
    setTarget(id)
    // Another choice is another command.
    setCommandId(newCommandId())
  }
  const send = async () => {
    const result = await bulk.run({ commandId, work, items })
    if (result) onDone({ commandId, what, ...result })
  }
  return (
    <Sheet
      id="bulk-sheet"
      open
      title={`${verb} ${String(rows.length)} 件`}
      confirm={possible > 0 ? `${verb}这 ${String(possible)} 件` : `请先选择`}
      confirmDisabled={possible === 0 || preview.loading}
      busy={bulk.busy}
      onConfirm={() => void send()}
      onCancel={onClose}
    >
      {bulk.error && <Notice tone="bad" title={bulk.error.message} />}
      {what === 'assign' ? (
        <Field label="分派到哪个科室">
          <SelectInput
            id="bulk-department"
            label="分派到哪个科室"
            options={form?.departments ?? []}
            value={target}
            placeholder="请选择科室"
            onChange={choose}
          />
        </Field>
      ) : (
        <Field label="哪一件继续办理" hint="其他的合并到这一件，答复时大家都会收到">
          {rows.map((row) => (
            <Pressable
              key={row.id}
              id={`bulk-into-${row.id}`}
              role="radio"
              checked={row.id === target}
              className={classes('bulk-into', row.id === target && 'bulk-into--on')}
              onClick={() => choose(row.id)}
            >
              <View className="bulk-into__inside">
                <Icon name={row.id === target ? 'check' : 'circle'} size={18} />
                <View className="bulk-into__words">
                  <View>
                    {row.code} · {row.department}
                  </View>
                  <View className="bulk-into__excerpt">{row.excerpt}</View>
                </View>
              </View>
            </Pressable>
          ))}
        </Field>
      )}
      {target !== '' && (
        <QueryView {...preview} onRetry={() => void preview.reload()}>
          {({ rows: told }) => (
            <View id="bulk-preview" className="bulk-list">
              <View className="bulk-list__title">会怎样（还没有办）</View>
              <BulkRows rows={told} />
            </View>
          )}
        </QueryView>
      )}
    </Sheet>
  )
}

/** What would happen, or happened, to each; what cannot be comes first. */
export function BulkRows({ rows }: { rows: BulkRow[] }) {
  const sorted = [...rows.filter(({ ok }) => !ok), ...rows.filter(({ ok }) => ok)]
  return (
    <>
      {sorted.map(({ caseId, code, ok, says }) => (
        <View key={caseId} id={`bulk-row-${caseId}`} className={classes('bulk-row', !ok && 'bulk-row--no')}>
          <Icon name={ok ? 'check' : 'alert'} size={18} />
          <View className="bulk-row__code">{code || '这一件'}</View>
          <View className="bulk-row__says">{says}</View>
        </View>
      ))}
    </>
  )
}
