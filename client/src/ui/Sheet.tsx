/**
 * Asks for one decision: from below on a phone, in the middle on a desktop. Nothing happens by tapping beside it.
 *
 *   <Sheet open={asking} title="提交后不能修改" confirm="提交" onConfirm={send} onCancel={() => setAsking(false)}>…</Sheet>
 */
import { View } from '@tarojs/components'
import { useEffect, type ReactNode } from 'react'
import { Button } from './Button'
import './Sheet.scss'
import { classes, isH5, spokenAs } from './platform'

export interface SheetProps {
  id?: string
  open: boolean
  title: string
  confirm?: string
  cancel?: string
  danger?: boolean
  busy?: boolean
  confirmDisabled?: boolean
  onConfirm?: () => void
  onCancel: () => void
  children?: ReactNode
}

export function Sheet(props: SheetProps) {
  const { id = 'sheet', open, title, confirm = '确定', cancel = '取消', danger = false, busy = false } = props
  const { confirmDisabled = false, onConfirm, onCancel, children } = props
  useKeyboard(open, id, onCancel)
  if (!open) return null
  return (
    <View className="nu-sheet" catchMove>
      <View className="nu-sheet__veil" />
      <View id={id} className="nu-sheet__paper" {...dialogAttributes(title)}>
        <View className="nu-sheet__title">{title}</View>
        <View className="nu-sheet__content">{children}</View>
        <View className={classes('nu-sheet__actions', onConfirm === undefined && 'nu-sheet__actions--one')}>
          <Button id={`${id}-cancel`} kind="secondary" disabled={busy} onClick={onCancel}>
            {cancel}
          </Button>
          {onConfirm !== undefined && (
            <Button
              id={`${id}-confirm`}
              kind={danger ? 'danger' : 'primary'}
              loading={busy}
              disabled={confirmDisabled}
              onClick={onConfirm}
            >
              {confirm}
            </Button>
          )}
        </View>
      </View>
    </View>
  )
}

function dialogAttributes(title: string): object {
  return { ...spokenAs('dialog', title), ...(isH5 ? { 'aria-modal': 'true' } : {}) }
}

/** H5: the keyboard goes into the sheet when it opens, cannot leave it, Escape closes it, and returns where it was. */
function useKeyboard(open: boolean, id: string, onCancel: () => void): void {
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5') {
      if (!open) return undefined
      const before = document.activeElement as HTMLElement | null
      const targets = () => [
        ...(document
          .getElementById(id)
          ?.querySelectorAll<HTMLElement>('button:not(:disabled), input, textarea, select') ?? []),
      ]
      // Taro's elements take over their children a moment later.
      const focusing = setTimeout(() => targets()[0]?.focus(), 0)
      const onKey = (event: KeyboardEvent) => {
        if (event.key === 'Escape') onCancel()
        if (event.key !== 'Tab') return
        const all = targets()
        const at = all.indexOf(document.activeElement as HTMLElement)
        const next = all[(at + (event.shiftKey ? -1 : 1) + all.length) % all.length]
        event.preventDefault()
        next?.focus()
      }
      document.addEventListener('keydown', onKey)
      return () => {
        clearTimeout(focusing)
        document.removeEventListener('keydown', onKey)
        before?.focus()
      }
    } else {
      return undefined
    }
    // Only opening and closing moves the focus; a new onCancel on every render must not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [open, id])
}
