import { View } from '@tarojs/components'
import { type CancelReason, cancelReasons, type ClinicPerson } from '@nuanyu/types/clinic'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand } from '../../cloud'
import { Refusal } from '../../features/case/Refusal'
import { ChipGroup, Field, Sheet } from '../../ui'

const REASONS = (Object.keys(cancelReasons) as CancelReason[]).map((id) => ({ id, label: cancelReasons[id] }))

interface CancelSheetProps {
  eventId: string
  person: ClinicPerson
  /** What is shown is no longer so: done, or somebody was faster. */
  onReload: () => void
  onClose: () => void
}

export function CancelSheet({ eventId, person, onReload, onClose }: CancelSheetProps) {
  const [commandId, setCommandId] = useState(newCommandId)
  const [reason, setReason] = useState<CancelReason>('asked')
  const cancel = useCommand('clinic.cancelFor', { onConflict: onReload })
  const { unshown } = placeProblems(cancel.fieldErrors, [])
  const { who, phone, code, when, how } = person
  const send = async () => {
    const on = { commandId, eventId, registrationId: person.id, seen: person.state }
    const after = await cancel.run({ ...on, reason })
    if (!after) return
    void Taro.showToast({ title: '已取消', icon: 'success' })
    onReload()
  }
  return (
    <Sheet
      id="attendee-sheet"
      open
      title={`替 ${who} 取消`}
      confirm="取消这个名额"
      cancel="先不取消"
      danger
      busy={cancel.busy}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      <Refusal error={cancel.error} unshown={unshown} onReload={onReload} />
      <View className="attendee-sheet__fact">
        {phone} · 编码 {code}
      </View>
      <View className="attendee-sheet__fact">{when}</View>
      <View className="attendee-sheet__note">
        {how === '自己报名'
          ? '对方会在暖语里收到通知。名额给候补的下一位，没有人候补就放出来。'
          : '对方没有用手机报名，收不到通知，请当面或在电话里说清楚。'}
      </View>
      <Field label="为什么取消">
        <ChipGroup
          id="attendee-reason"
          single
          options={REASONS}
          value={[reason]}
          onChange={([next]) => {
            setReason((next as CancelReason | undefined) ?? reason)
            setCommandId(newCommandId())
            cancel.clear()
          }}
        />
      </Field>
    </Sheet>
  )
}
