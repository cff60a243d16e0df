/** What one person proposed and a second one decides. */
import { View } from '@tarojs/components'
import type { ApprovalRow } from '@nuanyu/types/people'
import { useState } from 'react'
import { usePages } from '../../cloud'
import { PagedList } from '../../features/work/PagedList'
import { EmptyState } from '../../ui'
import { ApprovalCard } from './ApprovalCard'
import { DecideSheet } from './DecideSheet'

interface ApprovalsProps {
  waiting: boolean
  onDecided: () => void
}

export function Approvals({ waiting, onDecided }: ApprovalsProps) {
  const list = usePages('people.approvals', { waiting })
  const [deciding, setDeciding] = useState<ApprovalRow>()
  const changed = () => {
    void list.reload()
    onDecided()
  }
  return (
    <>
      <PagedList
        id="approvals"
        list={list}
        empty={
          <EmptyState
            id="approvals-empty"
            icon="check"
            title={waiting ? '没有等待批准的' : '还没有批过'}
            advice="有人确认了邀请，或有人提出加角色，会出现在这里。"
          />
        }
      >
        {(rows) => (
          <View>
            {rows.map((row) => (
              <ApprovalCard key={row.id} row={row} onDecide={() => setDeciding(row)} onChanged={changed} />
            ))}
          </View>
        )}
      </PagedList>
      {deciding && (
        <DecideSheet
          row={deciding}
          onDone={() => {
            setDeciding(undefined)
            changed()
          }}
          onClose={() => setDeciding(undefined)}
        />
      )}
    </>
  )
}
