import { View } from '@tarojs/components'
import type { PlanResults } from '@nuanyu/types/inspection'
import { useState } from 'react'
import { useQuery } from '../../cloud'
import { Card, QueryView, SelectInput, TOO_FEW } from '../../ui'

/** What those who were reached said. Every share says of how many. */
export function Results({ planId }: { planId: string }) {
  const query = useQuery('inspection.results', { planId })
  return (
    <Card id="check-results" title="回访结果" note="只算接通并愿意回答的；不到 5 人的不显示">
      <QueryView {...query} onRetry={() => void query.reload()}>
        {(results) => <Shown results={results} />}
      </QueryView>
    </Card>
  )
}

function Shown({ results }: { results: PlanResults }) {
  const [chosen, setChosen] = useState('all')
  const { outcomes, reached, departments, items, threshold } = results
  const department = departments.find(({ id }) => id === chosen)
  const ended = outcomes.reduce((sum, { n }) => sum + n, 0)
  return (
    <>
      <View className="check-line__note">
        打完 {ended} 人：{outcomes.map(({ label, n }) => `${label} ${String(n)}`).join('，')}。
      </View>
      {reached < threshold ? (
        <View id="check-few">接通的还不到 {threshold} 人，先不显示回答。</View>
      ) : (
        <>
          <View className="check-choice">
            <SelectInput
              id="check-department"
              label="看哪个科室"
              value={chosen}
              onChange={setChosen}
              options={[{ id: 'all', label: '全部科室' }, ...departments.map(({ id, name }) => ({ id, label: name }))]}
            />
          </View>
          {department && (
            <View className="check-line">
              <View className="check-line__name">综合得分</View>
              <View className="check-line__n">
                {department.score === null
                  ? TOO_FEW
                  : `${String(Math.round(department.score))} 分（n=${String(department.reached)}）`}
              </View>
            </View>
          )}
          {items.map(({ item, all, departments: cells }) => {
            const share = chosen === 'all' ? all : cells.find(({ id }) => id === chosen)
            return (
              <View key={item.id} className="check-result">
                <View className="check-result__head">
                  <View>{item.text}</View>
                  <View className="check-line__n">{say(share)}</View>
                </View>
                {typeof share?.value === 'number' && (
                  <View className="check-result__track">
                    <View
                      className="check-result__fill"
                      style={{ width: `${String(Math.round(share.value * 100))}%` }}
                    />
                  </View>
                )}
              </View>
            )
          })}
        </>
      )}
    </>
  )
}

function say(share: { n: number | null; value: number | null } | undefined): string {
  if (!share || share.n === null) return TOO_FEW
  if (share.value === null) return '没有人回答'
  return `${String(Math.round(share.value * 100))}%（n=${String(share.n)}）`
}
