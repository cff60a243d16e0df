import { View } from '@tarojs/components'
import type { ClinicManage } from '@nuanyu/types/clinic'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand } from '../../cloud'
import { Refusal } from '../../features/case/Refusal'
import { Field, Notice, Segmented, SelectInput, Sheet, TextInput } from '../../ui'

const FIELDS = ['slotId', 'attendee.name', 'attendee.phone', 'by']

/** For who stands at the counter or calls: one after the other, each with a code to take along. */
export function DeskSheet({ view, onClose }: { view: ClinicManage; onClose: () => void }) {
  const free = view.slots.filter(({ left, deskLeft }) => left + deskLeft > 0)
  const [commandId, setCommandId] = useState(newCommandId)
  const [slotId, setSlotId] = useState(free[0]?.id ?? view.slots[0]?.id ?? '')
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [by, setBy] = useState<'counter' | 'telephone'>('counter')
  const [last, setLast] = useState<{ who: string; when: string; code: string }>()
  const enter = useCommand('clinic.enter')
  const { marks, unshown } = placeProblems(enter.fieldErrors, FIELDS)
  const change = (put: () => void, path: string) => {
    put()
    setCommandId(newCommandId())
    enter.clear(path)
  }
  const send = async () => {
    const entered = await enter.run({ commandId, eventId: view.id, slotId, attendee: { name, phone }, by })
    if (!entered) return
    setLast(entered)
    setCommandId(newCommandId())
    setName('')
    setPhone('')
  }
  return (
    <Sheet
      id="desk-sheet"
      open
      title="替人登记"
      confirm="登记"
      cancel={last ? '好了' : '取消'}
      busy={enter.busy}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      <Refusal error={enter.error} unshown={unshown} onReload={onClose} />
      {last && (
        <Notice id="desk-done" tone="good" title={`${last.who} 约上了，编码 ${last.code}`}>
          {last.when}。请对方记下编码，来时报姓名或编码都行。
        </Notice>
      )}
      <Field label="怎么来的">
        <Segmented
          id="desk-by"
          label="怎么来的"
          options={[
            { id: 'counter', label: '在窗口' },
            { id: 'telephone', label: '打电话' },
          ]}
          value={by}
          onChange={(next) => change(() => setBy(next), 'by')}
        />
      </Field>
      <Field label="时段" required error={marks.slotId}>
        <SelectInput
          id="desk-slot"
          label="时段"
          options={view.slots.map(({ id, when, left, deskLeft }) => ({
            id,
            label: `${when}（余 ${String(left + deskLeft)}）`,
          }))}
          value={slotId}
          onChange={(next) => change(() => setSlotId(next), 'slotId')}
        />
      </Field>
      <Field label="姓名" required error={marks['attendee.name']}>
        <TextInput
          id="desk-name"
          label="姓名"
          value={name}
          maxLength={20}
          onChange={(next) => change(() => setName(next), 'attendee.name')}
        />
      </Field>
      <Field label="电话" required hint="只在活动改期、取消时打。" error={marks['attendee.phone']}>
        <TextInput
          id="desk-phone"
          type="tel"
          label="电话"
          value={phone}
          maxLength={13}
          onChange={(next) => change(() => setPhone(next), 'attendee.phone')}
        />
      </Field>
      <View className="manage-lead">先给留给窗口的名额，没有了再用大家的。</View>
    </Sheet>
  )
}
