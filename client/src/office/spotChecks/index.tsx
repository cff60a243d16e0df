import { View } from '@tarojs/components'
import { planQueues, type PlanQueue, type PlanRow } from '@nuanyu/types/inspection'
import { useState } from 'react'
import { usePages } from '../../cloud'
import { ListHead } from '../../features/work/ListHead'
import { PagedList } from '../../features/work/PagedList'
import { useWorkNav } from '../../features/work/useWorkNav'
import { openPage } from '../../session/openPage'
import { Button, Card, EmptyState, ListRow, Page, Segmented, StateTag, type Tone } from '../../ui'
import './index.scss'

const QUEUES = (Object.keys(planQueues) as PlanQueue[]).map((id) => ({ id, label: planQueues[id] }))

/** The hospital looks for itself: what is planned, what is being called and visited, what came out. */
export default function SpotChecksPage() {
  const [queue, setQueue] = useState<PlanQueue>('open')
  const list = usePages('inspection.plans', { queue })
  const can = list.head?.can ?? []
  const nav = useWorkNav('spotChecks')
  return (
    <Page title="巡查计划" audience="office" wide nav={nav}>
      <ListHead says="电话回访、暗访、走流程、现场检查。计划由第二个人批准；打给谁由随机抽样决定，谁都可以照样重抽一遍核对。">
        {can.includes('callees') && (
          <Button
            id="checks-callees"
            kind="secondary"
            icon="users"
            inline
            onClick={() => openPage('office/callees/index')}
          >
            回访名单
          </Button>
        )}
        {can.includes('create') && (
          <Button id="checks-create" icon="plus" inline onClick={() => openPage('office/spotCheckPlan/index')}>
            起草计划
          </Button>
        )}
      </ListHead>
      <View className="checks-queue">
        <Segmented id="checks-queue" label="看哪些" options={QUEUES} value={queue} onChange={setQueue} />
      </View>
      <PagedList
        id="checks"
        unit="个"
        list={list}
        empty={
          <EmptyState
            id="checks-empty"
            icon="shield"
            title={queue === 'open' ? '现在没有巡查计划' : '还没有结束的计划'}
            advice={
              queue === 'open' ? '先导入同意回访的出院患者，再起草一个计划。' : '结束和取消的计划留在这里，可以看结果。'
            }
          />
        }
      >
        {(rows) => (
          <Card flush>
            {rows.map((row) => (
              <ListRow
                key={row.id}
                id={`checks-row-${row.id}`}
                title={row.title}
                excerpt={row.what}
                note={[row.period, `${String(row.departments)} 个科室`, row.by].filter(Boolean).join(' · ')}
                aside={<StateTag tone={toneOf(row)} text={row.stateLabel} />}
                onClick={() => openPage(`office/spotCheck/index?id=${row.id}`)}
              />
            ))}
          </Card>
        )}
      </PagedList>
    </Page>
  )
}

function toneOf({ state, waiting }: PlanRow): Tone {
  if (waiting) return 'warn'
  return state === 'running' ? 'calm' : state === 'completed' ? 'good' : 'muted'
}
