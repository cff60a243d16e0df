import { View } from '@tarojs/components'
import { type VetoQueue, vetoQueues } from '@nuanyu/types/veto'
import { useState } from 'react'
import { usePages } from '../../cloud'
import { vetoTones } from '../../features/veto/VetoFile'
import '../../features/veto/veto.scss'
import { PagedList } from '../../features/work/PagedList'
import { useWorkNav } from '../../features/work/useWorkNav'
import { openPage } from '../../session/openPage'
import { Button, Card, EmptyState, ListRow, Page, Segmented, StateTag } from '../../ui'

const QUEUES = (Object.keys(vetoQueues) as VetoQueue[]).map((id) => ({ id, label: vetoQueues[id] }))

const NOTHING: Record<VetoQueue, { title: string; advice: string }> = {
  open: { title: '没有在办的', advice: '提出、告知、陈述、决定和申诉都在这里按步骤办。' },
  standing: { title: '没有已生效的', advice: '两位同志同意、申诉期内没有撤销的，列在这里。' },
  over: { title: '没有未否决的', advice: '不予否决和申诉后撤销的，留在这里备查。' },
}

/** 一票否决: what is under way, what stands, what came to nothing. One's own is not in it. */
export default function VetoesPage() {
  const [queue, setQueue] = useState<VetoQueue>('open')
  const list = usePages('veto.list', { queue })
  const nav = useWorkNav('vetoes')
  return (
    <Page title="一票否决" audience="office" wide nav={nav}>
      <View className="veto-lead">
        只有走完全部程序才能否决：证据锁定、告知本人、至少 5 个工作日陈述、两位同志同意、本人可以申诉。
      </View>
      {list.head?.can.includes('propose') && (
        <View className="veto-does">
          <Button id="veto-new" icon="plus" inline onClick={() => openPage('office/veto/index')}>
            提出一票否决
          </Button>
        </View>
      )}
      <View className="veto-next">
        <Segmented id="vetoes-queue" label="看哪些" options={QUEUES} value={queue} onChange={setQueue} />
      </View>
      <PagedList id="vetoes" list={list} empty={<EmptyState id="vetoes-empty" icon="shield" {...NOTHING[queue]} />}>
        {(rows) => (
          <Card flush>
            {rows.map(({ id, person, year, rules, state, stateLabel, due, when }) => (
              <ListRow
                key={id}
                id={`veto-row-${id}`}
                title={`${person.name} · ${String(year)}年度`}
                excerpt={rules.join('；')}
                note={[person.department, person.title, due, when].filter(Boolean).join(' · ')}
                aside={<StateTag tone={vetoTones[state]} text={stateLabel} />}
                onClick={() => openPage(`office/veto/index?id=${id}`)}
              />
            ))}
          </Card>
        )}
      </PagedList>
    </Page>
  )
}
