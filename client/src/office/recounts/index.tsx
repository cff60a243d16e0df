import { View } from '@tarojs/components'
import type { RecountRow } from '@nuanyu/types/reports'
import { useState } from 'react'
import { useQuery } from '../../cloud'
import { StepSheet } from '../../features/steps/StepSheet'
import { sayMoment } from '../../features/work/days'
import { ListHead } from '../../features/work/ListHead'
import { useWorkNav } from '../../features/work/useWorkNav'
import { Button, Card, EmptyState, Page, QueryView } from '../../ui'
import './index.scss'

/** What the nightly recount found, what differs first; whoever answers for the system puts it right. */
export default function RecountsPage() {
  const query = useQuery('reports.recounts', {})
  const nav = useWorkNav('recounts')
  const [repairing, setRepairing] = useState<RecountRow>()
  const reload = () => void query.reload()
  return (
    <Page title="数字核对" audience="office" wide nav={nav}>
      <ListHead says="每天夜里按原始记录把数字重新数一遍。对不上的，请系统管理员更正；更正只改总览用的数字，不改任何一条记录。已批准的月报不改，另有更正说明。" />
      <QueryView {...query} onRetry={reload}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              id="recounts-empty"
              icon="check"
              title="还没有核对过"
              advice="夜里 1 点到 5 点自动核对，明天再来看。"
            />
          ) : (
            <Card flush>
              {inOrder(items).map((row) => (
                <Recount key={row.target} row={row} onRepair={() => setRepairing(row)} />
              ))}
            </Card>
          )
        }
      </QueryView>
      {repairing && (
        <StepSheet
          id="recount-repair"
          action="reports.repair"
          input={(_text, commandId) => ({ commandId, target: repairing.target })}
          title={`更正${repairing.label}的数字`}
          confirm="更正"
          says={`把 ${String(repairing.differences)} 处数字改成按原始记录数出来的，今晚再核对一遍。会留下操作记录。`}
          done="已更正"
          onDone={() => {
            setRepairing(undefined)
            reload()
          }}
          onReload={reload}
          onClose={() => setRepairing(undefined)}
        />
      )}
    </Page>
  )
}

function Recount({ row, onRepair }: { row: RecountRow; onRepair: () => void }) {
  const { target, label, at, differences, repairedAt, canRepair } = row
  return (
    <View id={`recount-${target}`} className="recount">
      <View className="recount__words">
        <View className="recount__title">{label}</View>
        <View>{sayFound(row)}</View>
        <View className="recount__small">
          {at === null ? '还没有数完' : `${sayMoment(at)}数过`}
          {repairedAt !== null && `，${sayMoment(repairedAt)}更正过`}
        </View>
      </View>
      {canRepair && (
        <Button
          id={`recount-repair-${target}`}
          kind="secondary"
          small
          inline
          label={`更正${label}的 ${String(differences)} 处数字`}
          onClick={onRepair}
        >
          更正
        </Button>
      )}
    </View>
  )
}

function sayFound({ at, differences, canRepair }: RecountRow): string {
  if (at === null) return '正在核对'
  if (differences === 0) return '和原始记录一致'
  return `有 ${String(differences)} 处不同${canRepair ? '' : '，等系统管理员更正'}`
}

/** What is in hand first, then the newest month; before all of them whatever differs. */
function inOrder(rows: readonly RecountRow[]): RecountRow[] {
  const rank = ({ target, differences }: RecountRow) => (differences > 0 ? 0 : target === 'now' ? 1 : 2)
  return [...rows].sort((a, b) => rank(a) - rank(b) || (a.target < b.target ? 1 : -1))
}
