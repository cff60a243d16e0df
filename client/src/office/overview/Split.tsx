/** Complaints by what they are about, and by how they came; a tap looks at one of them alone. */
import type { Overview } from '@nuanyu/types/reports'
import { type Bar, Bars } from '../../features/charts/Bars'
import { ChartCard } from '../../features/charts/ChartCard'
import { sayCount } from '../../features/charts/say'
import { EmptyState } from '../../ui'

interface SplitProps {
  id: string
  title: string
  word: string
  items: Overview['bySubject']
  onOpen: ((id: string) => void) | undefined
}

export function Split({ id, title, word, items, onOpen }: SplitProps) {
  const rows = items.map(({ name, count }) => [name, sayCount(count)])
  const open = onOpen && ((item: Bar) => onOpen(item.id))
  return (
    <ChartCard
      id={id}
      title={title}
      note={onOpen ? '投诉件数，点一下只看这一类' : '投诉件数'}
      table={{ label: title, head: [word, '件数'], rows }}
    >
      {items.length === 0 ? (
        <EmptyState icon="chart" title="这段时间没有投诉" />
      ) : (
        <Bars id={id} items={items} unit="件" tone="warm" onOpen={open} />
      )}
    </ChartCard>
  )
}
