import { View } from '@tarojs/components'
import { clinicKinds, type ClinicManage, promises, releases, walkInPolicies } from '@nuanyu/types/clinic'
import { seatsIn } from '../../features/clinicPlan/slots'
import { sayDay, sayMoment } from '../../features/work/days'
import { Card, KeyValues } from '../../ui'

/** The plan as it was written; what a second person reads before approving. */
export function Facts({ view: { form, branch, department, by } }: { view: ClinicManage }) {
  const { capacity, desk } = seatsIn(form.sessions)
  const items = [
    { label: '类别', value: clinicKinds[form.kind] },
    { label: '举办', value: [branch, department].filter(Boolean).join(' · ') || '未写明' },
    { label: '地点', value: [form.place.name, form.place.address].filter(Boolean).join('，') },
    {
      label: '时间',
      value: form.sessions.map(({ key, day, title, slots }) => (
        <View key={key}>
          {[sayDay(day), title, `${String(slots.length)} 个时段`, hoursOf(slots)].filter(Boolean).join(' ')}
        </View>
      )),
    },
    { label: '名额', value: `${String(capacity)} 个${desk > 0 ? `，其中窗口、电话留 ${String(desk)} 个` : ''}` },
    {
      label: '坐诊、主讲',
      value:
        form.doctors.length === 0
          ? '未写明'
          : form.doctors.map(({ name, title, specialty }) => (
              <View key={name}>{[name, title, specialty].filter(Boolean).join(' · ')}</View>
            )),
    },
    {
      label: '报名',
      value: [
        releases[form.release],
        form.opensAt === null ? '发布后马上开始' : `${sayMoment(form.opensAt)} 开始`,
        form.closesAt === null ? '时段开始前截止' : `${sayMoment(form.closesAt)} 截止`,
        `一个微信最多 ${String(form.perAccount)} 人`,
        form.waitlist ? '可以候补' : '不候补',
      ].join('，'),
    },
    { label: '没预约的', value: walkInPolicies[form.walkIns] },
    { label: '备案号', value: form.filing === '' ? '没有填' : form.filing },
    {
      label: '承诺',
      value:
        form.promises.length === 0
          ? '还没有勾选'
          : form.promises.map((one) => <View key={one}>✓ {promises[one]}</View>),
    },
    ...(form.summary === '' ? [] : [{ label: '介绍', value: form.summary }]),
    ...(form.bring === '' ? [] : [{ label: '要带', value: form.bring }]),
    ...(form.phone === '' ? [] : [{ label: '电话', value: form.phone }]),
    { label: '起草', value: by },
  ]
  return (
    <Card id="manage-facts" title="活动安排">
      <KeyValues items={items} />
    </Card>
  )
}

function hoursOf(slots: ClinicManage['form']['sessions'][number]['slots']): string {
  const from = slots.map((slot) => slot.from).sort()[0] ?? ''
  return `${from}–${
    slots
      .map((slot) => slot.to)
      .sort()
      .at(-1) ?? ''
  }`
}
