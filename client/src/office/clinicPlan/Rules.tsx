import { View } from '@tarojs/components'
import { MAX_PER_ACCOUNT, type Release, releases, walkInPolicies, type WalkInPolicy } from '@nuanyu/types/clinic'
import { momentOf } from '../../features/clinicPlan/form'
import { FormField } from '../../features/form/FormField'
import { daysBefore, dayOf, timeOf, today } from '../../features/time/day'
import { Card, ChipGroup, DateInput, Segmented, SelectInput, TimeInput } from '../../ui'
import type { Plan } from './usePlan'

const RELEASES = (Object.keys(releases) as Release[]).map((id) => ({ id, label: releases[id] }))
const WALK_INS = (Object.keys(walkInPolicies) as WalkInPolicy[]).map((id) => ({ id, label: walkInPolicies[id] }))
const HOURS = [0, 2, 6, 12, 24, 48, 72].map((hours) => ({
  id: String(hours),
  label: hours === 0 ? '开始之前都可以' : `开始前 ${String(hours)} 小时`,
}))
const MANY = Array.from({ length: MAX_PER_ACCOUNT }, (_, index) => ({
  id: String(index + 1),
  label: index === 0 ? '1 人' : `${String(index + 1)} 人（本人和家人）`,
}))

export function Rules({ plan, words }: { plan: Plan; words: boolean }) {
  const { form, change, wrong } = plan
  const draw = form.release === 'draw'
  const first = form.sessions.map(({ day }) => day).sort()[0] ?? today()
  return (
    <Card title="怎么报名">
      {!words && (
        <>
          <FormField
            path="release"
            label="名额怎么给"
            hint={
              draw
                ? '截止前登记的人机会一样，电脑抽签，人人可以核对。名额少、抢的人多时用，老人不吃亏。'
                : '谁先报谁有，约满可以候补。'
            }
            error={wrong('release')}
          >
            <Segmented
              id="plan-release"
              label="名额怎么给"
              options={RELEASES}
              value={form.release}
              onChange={(release) =>
                change({ release, ...(release === 'draw' ? closing(plan, first) : {}) }, 'release')
              }
            />
          </FormField>
          <FormField path="opensAt" label="什么时候开始报名" error={wrong('opensAt')}>
            <MomentChoice
              id="plan-opens"
              none="发布后马上"
              value={form.opensAt}
              start={() => momentOf(daysBefore(first, 5) < today() ? today() : daysBefore(first, 5), '09:00')}
              onChange={(opensAt) => change({ opensAt }, 'opensAt')}
            />
          </FormField>
          <FormField
            path="closesAt"
            label={draw ? '什么时候截止登记、抽签' : '什么时候截止报名'}
            error={wrong('closesAt')}
          >
            <MomentChoice
              id="plan-closes"
              none={draw ? undefined : '每个时段开始前都能报'}
              value={form.closesAt}
              start={() => momentOf(daysBefore(first, 1), '17:00')}
              onChange={(closesAt) => change({ closesAt }, 'closesAt')}
            />
          </FormField>
          <FormField path="perAccount" label="一个微信最多约几人" error={wrong('perAccount')}>
            <SelectInput
              id="plan-per-account"
              label="一个微信最多约几人"
              options={MANY}
              value={String(form.perAccount)}
              onChange={(many) => change({ perAccount: Number(many) }, 'perAccount')}
            />
          </FormField>
        </>
      )}
      <FormField path="cancelHours" label="最晚什么时候可以自己取消" error={wrong('cancelHours')}>
        <SelectInput
          id="plan-cancel-hours"
          label="最晚什么时候可以自己取消"
          options={HOURS}
          value={String(form.cancelHours)}
          onChange={(hours) => change({ cancelHours: Number(hours) }, 'cancelHours')}
        />
      </FormField>
      <FormField path="waitlist" label="约满以后" error={wrong('waitlist')}>
        <Segmented
          id="plan-waitlist"
          label="约满以后"
          options={[
            { id: 'yes', label: '可以候补' },
            { id: 'no', label: '不再排队' },
          ]}
          value={form.waitlist ? 'yes' : 'no'}
          onChange={(yes) => change({ waitlist: yes === 'yes' }, 'waitlist')}
        />
      </FormField>
      <FormField path="walkIns" label="没预约的人来了" error={wrong('walkIns')}>
        <ChipGroup
          id="plan-walk-ins"
          single
          stacked
          options={WALK_INS}
          value={[form.walkIns]}
          onChange={([one]) => change({ walkIns: (one as WalkInPolicy | undefined) ?? form.walkIns }, 'walkIns')}
        />
      </FormField>
    </Card>
  )
}

/** A draw needs a moment; the evening before is what most people would choose. */
function closing({ form }: Plan, first: string) {
  return form.closesAt === null ? { closesAt: momentOf(daysBefore(first, 1), '17:00') } : {}
}

interface MomentChoiceProps {
  id: string
  /** What no moment means; absent where there must be one. */
  none: string | undefined
  value: string | null
  start: () => string
  onChange: (value: string | null) => void
}

function MomentChoice({ id, none, value, start, onChange }: MomentChoiceProps) {
  return (
    <>
      {none !== undefined && (
        <Segmented
          id={id}
          label={none}
          options={[
            { id: 'none', label: none },
            { id: 'at', label: '定一个时间' },
          ]}
          value={value === null ? 'none' : 'at'}
          onChange={(one) => onChange(one === 'none' ? null : start())}
        />
      )}
      {value !== null && (
        <View className="plan-pair">
          <DateInput
            id={`${id}-day`}
            label="日期"
            value={dayOf(value)}
            onChange={(day) => day !== '' && onChange(momentOf(day, timeOf(value)))}
          />
          <TimeInput
            id={`${id}-time`}
            label="时间"
            value={timeOf(value)}
            onChange={(time) => time !== '' && onChange(momentOf(dayOf(value), time))}
          />
        </View>
      )}
    </>
  )
}
