import { useCallback, useState } from 'react'
import { newCommandId, useDraft } from '../../cloud'

type Kept<F> = F & { commandId: string; version: number }

export interface KeptForm<F> {
  form: Kept<F>
  change(part: Partial<F>): void
  /** Another command with the same content. */
  renew(): void
  /** For `RestoredNote`. What was begun on a former version of the record is to be compared with it, and says so. */
  note: { shown: boolean; lost?: string | undefined }
  discard(): void
}

/**
 * A form of something new, or of a record that stands, that survives leaving the page until it is saved or given up.
 * `begin` makes it untouched, which is not worth keeping; `version` is the record's.
 *
 *   const kept = useKeptForm(`draft:bulletin-${view.id}`, () => formOf(view), view.version)
 */
export function useKeptForm<F extends object>(key: string, begin: () => F, version = 0): KeptForm<F> {
  const [begun] = useState(begin)
  const [from] = useState(version)
  const fresh = useCallback((): Kept<F> => ({ ...begun, commandId: newCommandId(), version: from }), [begun, from])
  const isUntouched = useCallback((value: Kept<F>) => contentOf(value) === contentOf(begun), [begun])
  const draft = useDraft(key, fresh, isUntouched)
  /** Written differently it is another intention. */
  const patch = (part: Partial<F>) => draft.patch({ ...part, commandId: newCommandId() } as Partial<Kept<F>>)
  return {
    form: draft.value,
    change: patch,
    renew: () => patch({}),
    note: { shown: draft.restored, lost: draft.value.version === version ? undefined : BEHIND },
    discard: () => draft.discard(),
  }
}

const BEHIND = '这份内容后来改过，请对照最新的再保存。'

function contentOf(form: object): string {
  return JSON.stringify({ ...form, commandId: '', version: 0 })
}
