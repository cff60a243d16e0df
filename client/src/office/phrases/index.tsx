import { View } from '@tarojs/components'
import { ANY_POST, type HeatRow, type HeatView, type Tone } from '@nuanyu/types/handbook'
import { useState } from 'react'
import { useQuery } from '../../cloud'
import { thisMonth } from '../../features/period/period'
import { useWorkNav } from '../../features/work/useWorkNav'
import { Card, EmptyState, Page, QueryView, Segmented } from '../../ui'
import { HeatTable } from './HeatTable'
import './index.scss'
import { KindCard } from './KindCard'

const TONES = [
  { id: 'forbidden' as const, label: '禁语' },
  { id: 'warm' as const, label: '暖语' },
]

/** Which phrase was heard at which kind of post; nothing under five people is shown. */
export default function PhrasesPage() {
  const years = yearsUntil(Number(thisMonth().slice(0, 4)))
  const [year, setYear] = useState(() => thisMonth().slice(0, 4))
  const [tone, setTone] = useState<Tone>('forbidden')
  const heat = useQuery('handbook.heat', { year })
  const nav = useWorkNav('phrases')
  return (
    <Page title="患者听到的话" audience="office" wide nav={nav}>
      <View className="heard-tools">
        <Segmented id="heard-year" label="哪一年" options={years} value={year} onChange={setYear} />
        <Segmented id="heard-tone" options={TONES} value={tone} onChange={setTone} />
      </View>
      <QueryView {...heat} onRetry={() => void heat.reload()}>
        {(view) => <Heard view={view} tone={tone} />}
      </QueryView>
    </Page>
  )
}

/** The present one last, as on a line of time. */
function yearsUntil(last: number) {
  return [last - 2, last - 1, last].map((year) => ({ id: String(year), label: `${String(year)}年` }))
}

function Heard({ view, tone }: { view: HeatView; tone: Tone }) {
  const rows = view.rows.filter((row) => row.tone === tone).sort(byTotal)
  const everywhere = rows.filter(({ postKind }) => postKind === ANY_POST)
  // A kind's own phrases are ticked only there: a list says it better than a table that is nearly empty.
  const kinds = view.columns
    .map((kind) => ({ kind, own: rows.filter(({ postKind }) => postKind === kind.id) }))
    .filter(({ own }) => own.length > 0)
  const word = tone === 'warm' ? '暖语' : '禁语'
  return (
    <View id="heard">
      <View className="heard-period">
        {view.label} · 患者评价时点选的{word}，按月看人太少，这里总是一整年
      </View>
      {rows.length === 0 ? (
        <EmptyState id="heard-none" icon="chat" title={`这一年没有人点过${word}`} advice="换一年看看。" />
      ) : (
        <>
          {everywhere.length > 0 && (
            <Card id="heard-any" title={`各岗位通用的${word}`} note="每格是在那个岗位听到的次数，颜色越深次数越多">
              <HeatTable columns={view.columns} rows={everywhere} tone={tone} />
            </Card>
          )}
          <View className="heard-kinds">
            {kinds.map(({ kind, own }) => (
              <KindCard key={kind.id} kind={kind} rows={own} tone={tone} />
            ))}
          </View>
        </>
      )}
      <View id="heard-few" className="heard-few">
        “※”：少于 5 次，或者显示出来就能推算出别处少于 5 次的数。为了不让人认出是谁，不显示具体数字。“0”才是真的没有。
      </View>
    </View>
  )
}

/** What was heard most first; what is withheld behind it. */
function byTotal(a: HeatRow, b: HeatRow): number {
  return (b.total ?? 0) - (a.total ?? 0)
}
