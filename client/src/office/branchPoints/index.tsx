import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { BranchList } from '@nuanyu/types/branchWork'
import { useState } from 'react'
import { usePages, useQuery } from '../../cloud'
import { Entry } from '../../features/branchWork/Entry'
import '../../features/branchWork/branchWork.scss'
import { PagedList } from '../../features/work/PagedList'
import { useWorkNav } from '../../features/work/useWorkNav'
import { openPage } from '../../session/openPage'
import { Card, Columns, EmptyState, ListRow, Page, QueryView, SelectInput, StateTag } from '../../ui'
import { Ledger } from './Ledger'
import { RankingCard } from './RankingCard'

/** 积分管理: all branches that one keeps or oversees, or one of them with its ledger. */
export default function BranchPointsPage() {
  const { branchId = '', year = '' } = useRouter().params
  return branchId === '' ? <All /> : <Ledger branchId={branchId} year={Number(year)} />
}

function All() {
  const [year, setYear] = useState<number>()
  const query = useQuery('branchWork.branches', year === undefined ? {} : { year })
  const nav = useWorkNav('branchWork')
  return (
    <Page title="支部积分" audience="office" wide nav={nav}>
      <View className="branch-lead">
        支部书记登记，党委办公室另一位同志审核后计入；更正只能冲销。定级对照公开的计分表，由人决定。
      </View>
      <QueryView {...query} onRetry={() => void query.reload()}>
        {(list) => (
          <>
            <View className="branch-does">
              <SelectInput
                id="branch-year"
                label="年度"
                options={list.years.map((one) => ({ id: String(one), label: `${String(one)}年` }))}
                value={String(list.year)}
                onChange={(id) => setYear(Number(id))}
              />
            </View>
            {list.canConfirm ? (
              <Columns>
                <Waiting onChanged={() => void query.reload()} />
                <>
                  <Branches list={list} />
                  <RankingCard year={list.year} />
                </>
              </Columns>
            ) : (
              <>
                <Branches list={list} />
                <RankingCard year={list.year} />
              </>
            )}
          </>
        )}
      </QueryView>
    </Page>
  )
}

function Branches({ list }: { list: BranchList }) {
  if (list.branches.length === 0)
    return <EmptyState id="branches-empty" icon="flag" title="没有您管理的支部" advice="支部书记的范围由管理员设置。" />
  return (
    <Card flush title="支部" note="按设置的顺序，积分高低不排名">
      {list.branches.map(({ id, name, brand, total, waiting, grading, stateLabel }) => (
        <ListRow
          key={id}
          id={`branch-row-${id}`}
          title={name}
          excerpt={brand}
          note={[`${String(total)} 分`, waiting > 0 ? `${String(waiting)} 笔待审核` : ''].filter(Boolean).join(' · ')}
          aside={<StateTag tone={grading === '' ? 'muted' : 'good'} text={grading === '' ? stateLabel : grading} />}
          onClick={() => openPage(`office/branchPoints/index?branchId=${id}&year=${String(list.year)}`)}
        />
      ))}
    </Card>
  )
}

function Waiting({ onChanged }: { onChanged: () => void }) {
  const list = usePages('branchWork.queue', {})
  return (
    <Card flush title="待审核" note="自己登记的、自己支部的由别的同志审核">
      <PagedList
        id="points-waiting"
        unit="笔"
        list={list}
        empty={<EmptyState id="points-waiting-empty" icon="check" title="没有待审核的" advice="支部登记后排在这里。" />}
      >
        {(rows) =>
          rows.map((row) => (
            <Entry
              key={row.id}
              row={row}
              named
              onChanged={() => {
                void list.reload()
                onChanged()
              }}
            />
          ))
        }
      </PagedList>
    </Card>
  )
}
