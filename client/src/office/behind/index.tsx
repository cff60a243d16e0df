import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { type BehindPage, type BehindRow, What } from '@nuanyu/types/reports'
import { usePages } from '../../cloud'
import { type Bar, Bars } from '../../features/charts/Bars'
import { ChartCard } from '../../features/charts/ChartCard'
import { sayCount, WITHHELD } from '../../features/charts/say'
import { PagedList } from '../../features/work/PagedList'
import { useWorkNav } from '../../features/work/useWorkNav'
import { useSession } from '../../session/useSession'
import { Button, Card, EmptyState, ListRow, Notice, Page } from '../../ui'
import { addressOf, atPlace, filterFrom, overdueAt } from '../overview/filter'
import { go } from '../overview/useFilter'
import './index.scss'

/** The cases behind a figure; where one may not read them, the same figure in parts, and why. */
export default function BehindPageScreen() {
  const { params } = useRouter()
  const filter = filterFrom(params, { kind: 'hospital' })
  const what = What.safeParse(params['what']).data ?? 'complaints'
  const list = usePages('reports.behind', { filter, what })
  const { session } = useSession()
  const nav = useWorkNav('overview')
  const head = list.head
  const toDepartment = (place: Bar) =>
    go(addressOf(atPlace({ ...filter, facet: null }, { kind: 'department', id: place.id })))
  return (
    <Page title="这个数里有哪些" audience="office" wide nav={nav}>
      {head && (
        <View className="behind-head">
          <View id="behind-title" className="behind-head__title">
            {head.title}
          </View>
          <View id="behind-count" className="behind-head__count">
            {head.count === null ? WITHHELD : `总览里是 ${sayCount(head.count)} ${unitOf(what)}`}
          </View>
        </View>
      )}
      {head?.why && (
        <Notice id="behind-why" tone="info" title={head.listed ? '不在单子里的' : '这里没有单子'}>
          {head.why}
        </Notice>
      )}
      {head && what === 'overdue' && session?.homes.includes('overdue') && (
        <View className="behind-go">
          <Button id="behind-overdue" inline onClick={() => void Taro.navigateTo({ url: overdueAt(filter.place) })}>
            去“今天要推动的”
          </Button>
        </View>
      )}
      {head && !head.listed ? (
        <Parts parts={head.parts} unit={unitOf(what)} onDepartment={toDepartment} />
      ) : (
        <PagedList
          id="behind"
          list={list}
          empty={<EmptyState id="behind-empty" icon="check" title="没有您能查看的" advice="换一段时间，或回到总览。" />}
        >
          {(rows) => (
            <Card flush>
              {rows.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </Card>
          )}
        </PagedList>
      )}
    </Page>
  )
}

function Row({ row: { id, code, kind, subject, department, stateLabel, month } }: { row: BehindRow }) {
  return (
    <ListRow
      id={`behind-row-${id}`}
      title={`${kind} · ${subject}`}
      note={`${department} · ${month} · ${code}`}
      aside={stateLabel}
      onClick={() => void Taro.navigateTo({ url: `/staff/case/index?id=${id}` })}
    />
  )
}

const unitOf = (what: What): string => (what === 'ratings' || what === 'thanks' ? '份' : '件')

interface PartsProps {
  parts: BehindPage['parts']
  unit: string
  onDepartment: (place: Bar) => void
}

function Parts({ parts, unit, onDepartment }: PartsProps) {
  if (!parts || (parts.places.length === 0 && parts.months.length === 0)) return null
  return (
    <View className="behind-parts">
      {parts.places.length > 0 && (
        <ChartCard
          id="behind-places"
          title="按科室"
          table={{
            label: '按科室',
            head: ['科室', '数量'],
            rows: parts.places.map(({ name, count }) => [name, sayCount(count)]),
          }}
        >
          <Bars id="behind-place" items={parts.places} unit={unit} tone="warm" onOpen={onDepartment} />
        </ChartCard>
      )}
      {parts.months.length > 0 && (
        <ChartCard
          id="behind-months"
          title="按月"
          table={{
            label: '按月',
            head: ['月份', '数量'],
            rows: parts.months.map(({ name, count }) => [name, sayCount(count)]),
          }}
        >
          <Bars id="behind-month" items={parts.months} unit={unit} tone="warm" />
        </ChartCard>
      )}
    </View>
  )
}
