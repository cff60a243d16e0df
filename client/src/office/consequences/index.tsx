import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { consequenceKinds, type ConsequenceKind, type ConsequenceView } from '@nuanyu/types/consequences'
import { useState } from 'react'
import { usePages } from '../../cloud'
import { useTakeFile } from '../../features/files/useTakeFile'
import '../../features/papers/papers.scss'
import { StepSheet } from '../../features/steps/StepSheet'
import { saidBy } from '../../features/steps/words'
import { PagedList } from '../../features/work/PagedList'
import { useWorkNav } from '../../features/work/useWorkNav'
import { today } from '../../features/time/day'
import { openPage } from '../../session/openPage'
import { Button, ChipGroup, EmptyState, Notice, Page, SelectInput } from '../../ui'
import { ConsequenceCard } from './ConsequenceCard'
import { EnterSheet } from './EnterSheet'
import './index.scss'
import { type ConsequenceStep, wordsOf } from './steps'

const KINDS = (Object.keys(consequenceKinds) as ConsequenceKind[]).map((id) => ({ id, label: consequenceKinds[id] }))
const STATES = [
  { id: 'all', label: '全部状态' },
  { id: 'entered', label: '待确认' },
  { id: 'confirmed', label: '已确认' },
  { id: 'struck', label: '已撤销' },
]

function yearsUntil(day: string) {
  const year = Number(day.slice(0, 4))
  const years = Array.from({ length: 5 }, (_, ago) => String(year - ago))
  return [{ id: 'all', label: '全部年份' }, ...years.map((id) => ({ id, label: `${id} 年` }))]
}

/** What was decided because of bulletins: kept as a list and handed on, never computed. */
export default function ConsequencesPage() {
  const { bulletin } = useRouter().params
  const [kind, setKind] = useState<ConsequenceKind | null>(null)
  const [state, setState] = useState('all')
  const [year, setYear] = useState('all')
  const [entering, setEntering] = useState(false)
  const [step, setStep] = useState<{ name: ConsequenceStep; row: ConsequenceView }>()
  const filter = {
    kind,
    state: state === 'all' ? null : (state as ConsequenceView['state']),
    year: year === 'all' ? null : Number(year),
  }
  const list = usePages('consequences.list', { ...filter, bulletinId: bulletin ?? null })
  const file = useTakeFile('consequences.export')
  const nav = useWorkNav('consequences')
  const done = () => {
    setEntering(false)
    setStep(undefined)
    void list.reload()
  }
  return (
    <Page title="结果运用" audience="office" wide nav={nav}>
      <View className="paper-head">
        <View className="paper-lead">
          因为通报，在考评、绩效、晋升、评优方面作了什么决定。一人登记，另一人确认；这里不写金额，也不计算。
        </View>
        {bulletin !== undefined && (
          <Button id="consequence-new" icon="plus" onClick={() => setEntering(true)}>
            登记一项
          </Button>
        )}
      </View>
      {bulletin !== undefined && (
        <Notice
          id="consequences-of"
          icon="megaphone"
          title="只看这份通报的"
          action={
            <Button
              id="consequences-bulletin"
              kind="quiet"
              small
              inline
              onClick={() => openPage(`office/bulletin/index?id=${bulletin}`)}
            >
              看通报
            </Button>
          }
        />
      )}
      <View className="consequence-filter">
        <ChipGroup
          id="consequence-kind-filter"
          single
          options={KINDS}
          value={kind === null ? [] : [kind]}
          onChange={([next]) => setKind((next as ConsequenceKind | undefined) ?? null)}
        />
        <View className="consequence-selects">
          <SelectInput id="consequence-state" label="状态" options={STATES} value={state} onChange={setState} />
          <SelectInput
            id="consequence-year"
            label="年份"
            options={yearsUntil(today())}
            value={year}
            onChange={setYear}
          />
        </View>
        <Button
          id="consequences-export"
          kind="secondary"
          icon="download"
          loading={file.busy}
          onClick={() => void file.take(filter)}
        >
          导出 Excel
        </Button>
        {file.error && <Notice id="consequences-export-error" tone="bad" title={file.error.message} />}
      </View>
      <PagedList
        id="consequences"
        unit="项"
        list={list}
        empty={
          <EmptyState
            id="consequences-empty"
            icon="list"
            title="没有登记"
            advice="打开一份已印发的通报，点“结果运用”就能登记。"
          />
        }
      >
        {(rows) => (
          <View className="consequence-cards">
            {rows.map((row) => (
              <ConsequenceCard key={row.id} row={row} onStep={(name) => setStep({ name, row })} />
            ))}
          </View>
        )}
      </PagedList>
      {entering && bulletin !== undefined && (
        <EnterSheet bulletinId={bulletin} onDone={done} onClose={() => setEntering(false)} />
      )}
      {step && (
        <StepSheet
          key={step.name}
          id={`consequence-${step.name}-sheet`}
          action={`consequences.${step.name}`}
          {...saidBy(wordsOf(step.name, step.row))}
          lead={
            <View className="consequence-decided">
              {step.row.who}：{step.row.decided}
            </View>
          }
          input={(reason, commandId) => ({ commandId, consequenceId: step.row.id, version: step.row.version, reason })}
          onReload={done}
          onDone={done}
          onClose={() => setStep(undefined)}
        />
      )}
    </Page>
  )
}
