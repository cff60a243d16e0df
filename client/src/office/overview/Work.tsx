/** What was done: it counts work and not people who complained. */
import { View } from '@tarojs/components'
import type { Overview } from '@nuanyu/types/reports'
import { sayCount } from '../../features/charts/say'
import { Card } from '../../ui'
import { Fact } from './Replies'
import type { Ways } from './ways'

export function Work({ work, ways }: { work: NonNullable<Overview['work']>; ways: Ways }) {
  const { clinics, clinicVisits, calls, visits, findings, ordersOpen, ordersOverdue } = work
  return (
    <Card id="work" title="做了哪些工作" note="义诊、巡查按这段时间；督办是现在的">
      <View className="facts">
        <Fact
          id="work-clinics"
          name="义诊"
          value={`${String(clinics)} 场`}
          note={`${sayCount(clinicVisits)} 人次`}
          onOpen={ways.work.clinics}
        />
        <Fact id="work-calls" name="电话回访" value={`${String(calls)} 人`} note="接通的" onOpen={ways.work.calls} />
        <Fact
          id="work-visits"
          name="实地检查"
          value={`${String(visits)} 次`}
          note="暗访、走流程、现场"
          onOpen={ways.work.visits}
        />
        <Fact
          id="work-findings"
          name="认定的问题"
          value={`${String(findings)} 个`}
          note="复核认定的"
          onOpen={ways.work.findings}
        />
        <Fact
          id="work-orders"
          name="督办未了结"
          value={`${String(ordersOpen)} 件`}
          onOpen={ways.work.orders}
          note={ordersOverdue > 0 ? `其中逾期 ${String(ordersOverdue)} 件` : '没有逾期'}
        />
      </View>
    </Card>
  )
}
