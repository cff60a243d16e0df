import { View } from '@tarojs/components'
import type { ClinicManage } from '@nuanyu/types/clinic'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand } from '../../cloud'
import { Refusal } from '../../features/case/Refusal'
import { likelyDay } from '../../features/clinicPlan/form'
import { weekly } from '../../features/clinicPlan/moving'
import { today } from '../../features/time/day'
import { sayDay } from '../../features/work/days'
import { openPage } from '../../session/openPage'
import { DateInput, Field, SelectInput, Sheet } from '../../ui'

const MOST = 26
const TIMES = Array.from({ length: MOST }, (_, index) => ({
  id: String(index + 1),
  label: index === 0 ? '只这一次' : `每周一次，共 ${String(index + 1)} 次`,
}))

/** Drafts like this one on other days; each is approved on its own. */
export function CopySheet({ view, onClose }: { view: ClinicManage; onClose: () => void }) {
  const [commandId, setCommandId] = useState(newCommandId)
  const [day, setDay] = useState(() => likelyDay(today()))
  const [times, setTimes] = useState(1)
  const copy = useCommand('clinic.copy')
  const { marks, unshown } = placeProblems(copy.fieldErrors, ['days'])
  const days = weekly(day, times)
  const send = async () => {
    const copied = await copy.run({ commandId, eventId: view.id, days })
    if (!copied) return
    void Taro.showToast({ title: `复制了 ${String(copied.ids.length)} 场`, icon: 'success' })
    onClose()
    const [only] = copied.ids
    openPage(copied.ids.length === 1 ? `office/clinicPlan/index?id=${only ?? ''}` : 'office/clinics/index')
  }
  const change = (put: () => void) => {
    put()
    setCommandId(newCommandId())
    copy.clear()
  }
  return (
    <Sheet
      id="copy-sheet"
      open
      title="复制成草稿"
      confirm={`复制 ${String(times)} 场`}
      busy={copy.busy}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      <Refusal error={copy.error} unshown={unshown} onReload={onClose} />
      <Field label="第一天" required error={marks.days}>
        <DateInput
          id="copy-day"
          label="第一天"
          value={day}
          min={today()}
          onChange={(next) => next !== '' && change(() => setDay(next))}
        />
      </Field>
      <Field label="几次">
        <SelectInput
          id="copy-times"
          label="几次"
          options={TIMES}
          value={String(times)}
          onChange={(next) => change(() => setTimes(Number(next)))}
        />
      </Field>
      <View className="manage-lead">
        {days.slice(0, 4).map(sayDay).join('、')}
        {days.length > 4 ? ` … ${sayDay(days.at(-1) ?? day)}` : ''}。时段、名额和报名规则照抄，各自送批。
        备案号要重新填写。
      </View>
    </Sheet>
  )
}
