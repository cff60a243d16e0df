/** How much came in, beside the span before and the same span a year ago; what is in hand right now. */
import { View } from '@tarojs/components'
import type { Overview } from '@nuanyu/types/reports'
import { ChartCard } from '../../features/charts/ChartCard'
import { type Movement, movementOf, sayCount } from '../../features/charts/say'
import { Button, Icon, Pressable } from '../../ui'
import type { Ways } from './ways'

const KINDS = [
  { id: 'ratings', label: '服务评价', unit: '份' },
  { id: 'complaints', label: '投诉', unit: '件' },
  { id: 'suggestions', label: '建议', unit: '件' },
  { id: 'thanks', label: '感谢', unit: '份' },
] as const

export function Volume({ overview, ways }: { overview: Overview; ways: Ways }) {
  const { now, previous, lastYear, period, facet } = overview
  // Only complaints are told apart by subject and channel.
  const kinds = facet === null ? KINDS : KINDS.filter(({ id }) => id === 'complaints')
  return (
    <ChartCard
      id="volume"
      title="收到了多少"
      note={period.running ? '这段时间还没过完，先不算增减' : '环比：和前一段比；同比：和去年同一段比'}
      table={{
        label: '收到了多少',
        head: ['项目', period.label, previous.label, lastYear.label],
        rows: kinds.map(({ id, label }) => [
          label,
          ...[now, previous.figures, lastYear.figures].map(({ volume }) => sayCount(volume[id])),
        ]),
      }}
    >
      <View className="volume__figures">
        {kinds.map(({ id, label, unit }) => (
          <Amount
            key={id}
            id={`volume-${id}`}
            label={label}
            unit={unit}
            now={now.volume[id]}
            before={previous.figures.volume[id]}
            yearAgo={lastYear.figures.volume[id]}
            running={period.running}
            onOpen={ways.behind && (() => ways.behind?.(id))}
          />
        ))}
      </View>
    </ChartCard>
  )
}

interface AmountProps {
  id: string
  label: string
  unit: string
  now: number | null
  before: number | null
  yearAgo: number | null
  running: boolean
  onOpen: (() => void) | undefined
}

function Amount({ id, label, unit, now, before, yearAgo, running, onOpen }: AmountProps) {
  const inside = (
    <View className="amount__inside">
      <View className="amount__label">{label}</View>
      <View className="amount__line">
        <View className="amount__value">{sayCount(now)}</View>
        <View className="amount__unit">{unit}</View>
        {onOpen && <Icon name="chevron-right" size={16} className="amount__go" />}
      </View>
      {running ? (
        <>
          <View className="amount__move">上期 {sayCount(before)}</View>
          <View className="amount__move">去年 {sayCount(yearAgo)}</View>
        </>
      ) : (
        <>
          <Moved name="环比" movement={movementOf(now, before)} />
          <Moved name="同比" movement={movementOf(now, yearAgo)} />
        </>
      )}
    </View>
  )
  if (!onOpen)
    return (
      <View id={id} className="amount">
        {inside}
      </View>
    )
  return (
    <Pressable id={id} className="amount amount--press" onClick={onOpen}>
      {inside}
    </Pressable>
  )
}

export function Moved({ name, movement }: { name: string; movement: Movement | undefined }) {
  return (
    <View className="amount__move">
      {name}{' '}
      {movement && movement.direction !== 'flat' && (
        <Icon name={movement.direction === 'up' ? 'arrow-up' : 'arrow-down'} size={14} />
      )}
      {movement?.text ?? '—'}
    </View>
  )
}

/** Work in hand; the one figure here that asks for action, and what else is open beside it. */
export function InHand({ overview, ways }: { overview: Overview; ways: Ways }) {
  const { overdueNow, openNow, facet } = overview
  const late = overdueNow > 0
  const toOpen = ways.behind && facet === null ? () => ways.behind?.('open') : undefined
  const toLate = late ? ways.overdue : undefined
  const inside = (
    <View className="in-hand__inside">
      <View className="in-hand__words">
        <View className="in-hand__line">
          <Icon name={late ? 'alert' : 'check'} />
          {late ? `${String(overdueNow)} 件已逾期` : '没有逾期'}
        </View>
      </View>
      {toLate && (
        <View className="in-hand__go">
          逾期清单
          <Icon name="chevron-right" />
        </View>
      )}
    </View>
  )
  const names = `in-hand ${late ? 'in-hand--bad' : ''}`
  return (
    <>
      {toLate ? (
        <Pressable id="overview-overdue" className={names} onClick={toLate}>
          {inside}
        </Pressable>
      ) : (
        <View id="overview-overdue" className={names}>
          {inside}
        </View>
      )}
      <View className="in-hand__note">
        <View>
          现在在办 {openNow} 件{facet === null ? '' : '（所有事项）'}
        </View>
        {toOpen && openNow > 0 && (
          <Button id="overview-open" kind="quiet" small inline onClick={toOpen}>
            看在办的
          </Button>
        )}
      </View>
    </>
  )
}
