import { View } from '@tarojs/components'
import type { ClinicManage, SlotNumbers } from '@nuanyu/types/clinic'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand } from '../../cloud'
import { Refusal } from '../../features/case/Refusal'
import { Field, Sheet, TextInput } from '../../ui'

interface SeatsSheetProps {
  view: ClinicManage
  slot: SlotNumbers
  onDone: (view: ClinicManage) => void
  onReload: () => void
  onClose: () => void
}

/** Never below those who hold a seat; what is added goes to who waits. */
export function SeatsSheet({ view, slot, onDone, onReload, onClose }: SeatsSheetProps) {
  const [commandId, setCommandId] = useState(newCommandId)
  const [capacity, setCapacity] = useState(String(slot.capacity))
  const [desk, setDesk] = useState(String(slot.desk))
  const set = useCommand('clinic.setSeats', { onConflict: onReload })
  const { marks, unshown } = placeProblems(set.fieldErrors, ['capacity', 'desk'])
  const send = async () => {
    const numbers = { capacity: Number(capacity), desk: Number(desk) }
    const after = await set.run({ commandId, eventId: view.id, version: view.version, slotId: slot.id, ...numbers })
    if (after) onDone(after)
  }
  const digits = (put: (text: string) => void, path: string) => (typed: string) => {
    put(typed.replace(/\D/g, ''))
    // Other numbers are another intention.
    setCommandId(newCommandId())
    set.clear(path)
  }
  return (
    <Sheet
      id="seats-sheet"
      open
      title="调整名额"
      confirm="保存"
      busy={set.busy}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      <Refusal error={set.error} unshown={unshown} onReload={onReload} />
      <View className="manage-lead">
        {slot.when}，已约出 {slot.taken} 个，不能少于这个数。
        {slot.waiting > 0 && `加出来的名额先给候补的 ${String(slot.waiting)} 人。`}
      </View>
      <Field label="名额" required error={marks.capacity}>
        <TextInput
          id="seats-capacity"
          type="tel"
          label="名额"
          value={capacity}
          maxLength={3}
          onChange={digits(setCapacity, 'capacity')}
        />
      </Field>
      <Field label="其中留给窗口和电话" error={marks.desk}>
        <TextInput
          id="seats-desk"
          type="tel"
          label="其中留给窗口和电话"
          value={desk}
          maxLength={3}
          onChange={digits(setDesk, 'desk')}
        />
      </Field>
    </Sheet>
  )
}
