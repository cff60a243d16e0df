import type { CaseSearch, SavedSearch } from '@nuanyu/types/feedback'
import { useState } from 'react'
import { newCommandId, useCommand } from '../../cloud'
import { Field, Notice, Sheet, TextInput } from '../../ui'

interface SaveSheetProps {
  search: CaseSearch
  onSaved: (saved: SavedSearch[]) => void
  onClose: () => void
}

/** Gives what is looked for now a name, to look for it again with one tap. */
export function SaveSheet({ search, onSaved, onClose }: SaveSheetProps) {
  const [name, setName] = useState(search.words)
  const [commandId] = useState(newCommandId)
  const save = useCommand('feedback.saveSearch')
  const send = async () => {
    const result = await save.run({ commandId, name, search })
    if (!result) return
    onSaved(result.saved)
    onClose()
  }
  return (
    <Sheet
      id="search-save-sheet"
      open
      title="存为常用查询"
      confirm="保存"
      busy={save.busy}
      onConfirm={() => void send()}
      onCancel={onClose}
    >
      {save.error && !save.fieldErrors.name && <Notice tone="bad" title={save.error.message} />}
      <Field label="叫什么" error={save.fieldErrors.name} hint="只有您自己看得到，最多 20 个">
        <TextInput id="search-name" value={name} maxLength={20} onChange={setName} label="叫什么" />
      </Field>
    </Sheet>
  )
}
