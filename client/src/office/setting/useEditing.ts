import type { SettingKind, SettingValue, SettingView } from '@nuanyu/types/settings'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { newCommandId, useCommand, useDraft } from '../../cloud'
import { startOf } from './value'

interface SettingDraft {
  commandId: string
  /** The version that was being changed. */
  base: number
  value: SettingValue
  why: string
  touched: boolean
}

const isUntouched = ({ touched }: SettingDraft) => !touched

interface EditingProps {
  view: SettingView
  onSaved: (view: SettingView) => void
  onStale: () => void
}

/**
 * A change under way. It stays on the device until it is saved or thrown away, also when somebody else was faster: then
 * it is said what they changed, and whose is to stand.
 */
export function useEditing({ view, onSaved, onStale }: EditingProps) {
  const kind: SettingKind = view.kind
  const fresh = (of: SettingView = view): SettingDraft => ({
    commandId: newCommandId(),
    base: of.version,
    value: startOf(kind, of.value),
    why: '',
    touched: false,
  })
  const draft = useDraft<SettingDraft>(`draft:setting:${kind}`, fresh, isUntouched)
  const save = useCommand('settings.save')
  const [asking, setAsking] = useState(false)
  const { commandId, base, why, touched } = draft.value
  const value = touched ? draft.value.value : startOf(kind, view.value)
  const overtaken = touched && base !== view.version
  const input = { commandId, kind, version: base, value, why }

  const { error, fieldErrors } = save
  // The rows say what is wrong with them, and the page who was faster: neither is seen below a sheet.
  const elsewhere = error?.code === 'CONFLICT' || (error?.code === 'VALIDATION' && fieldErrors.why === undefined)
  useEffect(() => {
    if (error?.code === 'CONFLICT') onStale()
    // Once for each refusal.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [error])

  return {
    value,
    why,
    touched,
    overtaken,
    asking: asking && !elsewhere,
    save,
    restored: draft.restored,
    change(next: SettingValue) {
      setAsking(false)
      draft.patch(touched ? { value: next } : { ...fresh(), value: next, touched: true })
      save.clear('value')
    },
    explain(words: string) {
      draft.patch({ why: words })
      save.clear('why')
    },
    /** The reason is asked for last, and must not hide what is wrong before it. */
    ask: () => setAsking(save.verify({ ...input, why: '核对' })),
    stopAsking: () => setAsking(false),
    discard() {
      setAsking(false)
      draft.discard(fresh())
      save.clear()
    },
    /** What was typed goes on top of what the other one saved. */
    goOn() {
      setAsking(false)
      draft.patch({ base: view.version, commandId: newCommandId() })
      save.clear()
    },
    async send() {
      const saved = await save.run(input)
      if (!saved) return
      setAsking(false)
      draft.discard(fresh(saved))
      void Taro.showToast({ title: '已保存', icon: 'success' })
      onSaved(saved)
    },
  }
}

export type Editing = ReturnType<typeof useEditing>
