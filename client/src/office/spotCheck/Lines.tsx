import { View } from '@tarojs/components'
import type { PlanLineView } from '@nuanyu/types/inspection'
import { useSession } from '../../session/useSession'
import { openPage } from '../../session/openPage'
import { Button, Card } from '../../ui'

/** `visitsOf`: the plan for which visits may be scheduled now. Where is looked, and of calls how far each line is. */
export function Lines({ lines, visitsOf }: { lines: PlanLineView[]; visitsOf: string | null }) {
  const { session } = useSession()
  const schedules = session?.homes.includes('visitPlan') === true
  return (
    <Card id="check-lines" title="查哪里">
      {lines.map((line) => (
        <View key={line.key} className="check-line">
          <View>
            <View className="check-line__name">{[line.department, line.postLabel].filter(Boolean).join(' · ')}</View>
            <View className="check-line__note">{noteOf(line)}</View>
          </View>
          <View className="check-line__n">
            {line.kindLabel} {line.count} {line.kind === 'call' ? '人' : '次'}
          </View>
        </View>
      ))}
      {schedules && visitsOf !== null && lines.some(({ kind }) => kind !== 'call') && (
        <Button
          id="check-visits"
          kind="secondary"
          small
          inline
          icon="calendar"
          onClick={() => openPage(`office/visitPlan/index?plan=${visitsOf}`)}
        >
          安排到现场去看
        </Button>
      )}
    </Card>
  )
}

function noteOf({ kind, drawn, reserves, reached, ended, open }: PlanLineView): string {
  if (kind !== 'call') return '由巡查员到现场看'
  if (drawn === null) return '批准以后随机抽'
  if (ended === null) return `抽到 ${String(drawn)} 人，候补 ${String(reserves ?? 0)} 人`
  return [
    ...(reached === null ? [] : [`接通 ${String(reached)} 人`]),
    `打完 ${String(ended)} 人`,
    `待打 ${String(open ?? 0)} 人`,
  ].join('，')
}
