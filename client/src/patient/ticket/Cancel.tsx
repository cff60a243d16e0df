import type { TicketView } from '@nuanyu/types/clinic'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { newCommandId, useCommand } from '../../cloud'
import { Button, Sheet } from '../../ui'
import { scrollToId } from '../../ui/scrollToId'
import { FormError } from '../FormError'

interface CancelProps {
  view: TicketView
  onDone: (view: TicketView) => void
  onReload: () => void
}

const WORDS = {
  held: {
    button: '来不了，把名额让出来',
    title: '把名额让给别人吗',
    means: '取消后马上给候补的下一位，不能恢复；还想来要重新报名。',
  },
  waitlisted: {
    button: '不等了，取消候补',
    title: '不等了吗',
    means: '取消后不再排着；还想来要重新报名，从后面排起。',
  },
  entered: { button: '不参加了，取消登记', title: '不参加抽签了吗', means: '取消后不参加抽签；截止前还可以重新登记。' },
} as const

/** Giving the seat back: easy, thanked for, and final. */
export function Cancel({ view, onDone, onReload }: CancelProps) {
  const [asking, setAsking] = useState(false)
  const [commandId] = useState(newCommandId)
  const command = useCommand('clinic.cancelMine', { onConflict: onReload })
  const { can, why, cancelUntil, who, when } = view
  if (!can.includes('cancel'))
    return why === null ? null : (
      <View id="ticket-why" className="ticket-note">
        {why}
      </View>
    )
  const words = WORDS[view.state === 'waitlisted' || view.state === 'entered' ? view.state : 'held']
  const cancel = () => {
    void command.run({ commandId, registrationId: view.id }).then((next) => {
      if (next === null) return
      setAsking(false)
      onDone(next)
      scrollToId('ticket')
    })
  }
  return (
    <>
      <Button id="ticket-cancel" kind="danger" onClick={() => setAsking(true)}>
        {words.button}
      </Button>
      {cancelUntil !== null && <View className="ticket-note">{cancelUntil}前都可以取消</View>}
      <Sheet
        id="cancel"
        open={asking}
        title={words.title}
        confirm="取消报名"
        cancel="先不取消"
        danger
        busy={command.busy}
        onCancel={() => setAsking(false)}
        onConfirm={cancel}
      >
        <View>
          {who}，{when}
        </View>
        <View className="ticket-note">{words.means}</View>
        <FormError error={command.error} onLook={onReload} />
      </Sheet>
    </>
  )
}
