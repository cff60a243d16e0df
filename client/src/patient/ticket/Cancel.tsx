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
  const holds = view.state === 'confirmed' || view.state === 'offered'
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
        {holds ? '来不了，把名额让出来' : '不等了，取消'}
      </Button>
      {cancelUntil !== null && <View className="ticket-note">{cancelUntil}前都可以取消</View>}
      <Sheet
        id="cancel"
        open={asking}
        title={holds ? '把名额让给别人吗' : '取消吗'}
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
        <View className="ticket-note">
          {holds
            ? '取消后马上给候补的下一位，不能恢复；还想来要重新报名。'
            : '取消后不再排着；还想来要重新报名，从后面排起。'}
        </View>
        <FormError error={command.error} onLook={onReload} />
      </Sheet>
    </>
  )
}
