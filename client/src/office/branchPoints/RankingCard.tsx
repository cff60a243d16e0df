/** Branches by what was done in time; too little is compared with nobody. */
import { View } from '@tarojs/components'
import { useQuery } from '../../cloud'
import { Card, QueryView } from '../../ui'

export function RankingCard({ year }: { year: number }) {
  const query = useQuery('branchWork.ranking', { year })
  return (
    <QueryView {...query} onRetry={() => void query.reload()} isEmpty={({ rows }) => rows.length === 0}>
      {({ measure, rows, of }) => (
        <Card id="branch-ranking" title="过程指标" note={`${measure}。不足 10 件不排名；共 ${String(of)} 个支部可比`}>
          {rows.map(({ id, name, rank, share, says }) => (
            <View key={id} className="branch-sum__line">
              <View>
                {rank === null ? '' : `第 ${String(rank)} · `}
                {name}
              </View>
              <View>
                {share === null ? '' : `${(share * 100).toFixed(1)}%（${says}）`}
                {share === null && <View className="branch-note">{says}</View>}
              </View>
            </View>
          ))}
        </Card>
      )}
    </QueryView>
  )
}
