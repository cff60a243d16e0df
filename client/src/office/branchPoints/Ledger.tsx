/** One branch's year: the sum as one reckons it by hand, its rules, and every entry. */
import { View } from '@tarojs/components'
import type { BranchScore } from '@nuanyu/types/branchWork'
import { useState } from 'react'
import { usePages, useQuery } from '../../cloud'
import { Entry } from '../../features/branchWork/Entry'
import { Sum } from '../../features/branchWork/Sum'
import { PagedList } from '../../features/work/PagedList'
import { openPage } from '../../session/openPage'
import { Button, Card, Columns, EmptyState, ListRow, Page, QueryView } from '../../ui'
import { EnterSheet } from './EnterSheet'

export function Ledger({ branchId, year }: { branchId: string; year: number }) {
  const score = useQuery('branchWork.score', { branchId, year })
  const list = usePages('branchWork.ledger', { branchId, year })
  const [entering, setEntering] = useState(false)
  const renew = () => {
    void score.reload()
    void list.reload()
  }
  return (
    <Page title={score.data?.branch.label ?? '支部积分'} audience="office" wide>
      <QueryView {...score} onRetry={() => void score.reload()}>
        {(shown) => (
          <Columns>
            <>
              <Sum score={shown} />
              <View className="branch-does">
                {shown.canEnter && (
                  <Button id="point-enter" icon="plus" onClick={() => setEntering(true)}>
                    登记积分
                  </Button>
                )}
                <Button
                  id="branch-grading"
                  kind="secondary"
                  onClick={() => openPage(`office/branchGrading/index?branchId=${branchId}&year=${String(year)}`)}
                >
                  评议定级
                </Button>
              </View>
              <Rules score={shown} />
              {entering && (
                <EnterSheet
                  score={shown}
                  onClose={() => setEntering(false)}
                  onDone={() => {
                    setEntering(false)
                    renew()
                  }}
                />
              )}
            </>
            <Card flush title="台账" note="退回的、冲销的也都留着">
              <PagedList
                id="points"
                unit="笔"
                list={list}
                empty={
                  <EmptyState id="points-empty" icon="list" title="还没有登记" advice="支部书记按计分规则逐笔登记。" />
                }
              >
                {(rows) => rows.map((row) => <Entry key={row.id} row={row} onChanged={renew} />)}
              </PagedList>
            </Card>
          </Columns>
        )}
      </QueryView>
    </Page>
  )
}

function Rules({ score }: { score: BranchScore }) {
  return (
    <Card flush title="计分规则" note="患者的表扬和投诉不计分">
      {score.rules.map(({ id, what, points, limit, process }) => (
        <ListRow
          key={id}
          title={what}
          note={[
            `每次 ${points > 0 ? '+' : ''}${String(points)} 分`,
            limit === null ? '' : points > 0 ? `全年最多计 ${String(limit)} 分` : `全年最多扣 ${String(limit)} 分`,
            process ? '过程指标' : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        />
      ))}
    </Card>
  )
}
