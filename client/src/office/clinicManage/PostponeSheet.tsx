import { View } from '@tarojs/components'
import type { ClinicManage } from '@nuanyu/types/clinic'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand } from '../../cloud'
import { Refusal } from '../../features/case/Refusal'
import { leavesTheDay, type Move, moved, movesOf } from '../../features/clinicPlan/moving'
import { sayDay } from '../../features/work/days'
import { today } from '../../features/time/day'
import { DateInput, Field, Notice, Sheet, TextArea, TimeInput } from '../../ui'

interface PostponeSheetProps {
  view: ClinicManage
  onDone: (view: ClinicManage) => void
  onReload: () => void
  onClose: () => void
}

/** Another day or another hour for each session; seats stay with who holds them. */
export function PostponeSheet({ view, onDone, onReload, onClose }: PostponeSheetProps) {
  const { sessions } = view.form
  const [commandId, setCommandId] = useState(newCommandId)
  const [moves, setMoves] = useState<Move[]>(() => movesOf(sessions))
  const [reason, setReason] = useState('')
  const postpone = useCommand('clinic.postpone', { onConflict: onReload })
  const paths = sessions.map((_, index) => `sessions.${String(index)}`)
  const { marks, unshown } = placeProblems(postpone.fieldErrors, [...paths, 'sessions', 'reason'])
  const late = leavesTheDay(sessions, moves)
  const put = (index: number, part: Partial<Move>) => {
    setMoves(moves.map((one, i) => (i === index ? { ...one, ...part } : one)))
    setCommandId(newCommandId())
    postpone.clear()
  }
  const send = async () => {
    const on = { commandId, eventId: view.id, version: view.version }
    const after = await postpone.run({ ...on, sessions: moved(sessions, moves), reason })
    if (!after) return
    void Taro.showToast({ title: '已改期', icon: 'success' })
    onDone(after)
  }
  const people = view.numbers.registered + view.numbers.waiting
  return (
    <Sheet
      id="postpone-sheet"
      open
      title="改期"
      confirm="改期并通知"
      busy={postpone.busy}
      confirmDisabled={late}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      <Refusal error={postpone.error} unshown={unshown} onReload={onReload} />
      <View className="manage-lead">
        {people > 0 ? `报名的 ${String(people)} 人名额不变，会收到新的时间。` : '还没有人报名。'}
        窗口、电话登记的请打电话告诉。
      </View>
      {marks.sessions !== undefined && <Notice tone="bad" title={marks.sessions} />}
      {late && <Notice tone="bad" title="结束时间超过了当天" />}
      {sessions.map((session, index) => (
        <Field
          key={session.key}
          label={`${sayDay(session.day)}${session.title === '' ? '' : ` ${session.title}`} 改到`}
          error={marks[`sessions.${String(index)}`]}
        >
          <View className="manage-pair">
            <DateInput
              id={`postpone-day-${String(index)}`}
              label="日期"
              value={moves[index]?.day ?? session.day}
              min={today()}
              onChange={(day) => day !== '' && put(index, { day })}
            />
            <TimeInput
              id={`postpone-from-${String(index)}`}
              label="第一个时段几点开始"
              value={moves[index]?.from ?? ''}
              onChange={(from) => from !== '' && put(index, { from })}
            />
          </View>
        </Field>
      ))}
      <Field label="为什么改期" required hint="报名的人会看到。" error={marks.reason}>
        <TextArea
          id="postpone-reason"
          label="为什么改期"
          value={reason}
          maxLength={200}
          lines={2}
          onChange={(next) => {
            setReason(next)
            setCommandId(newCommandId())
            postpone.clear('reason')
          }}
        />
      </Field>
    </Sheet>
  )
}
