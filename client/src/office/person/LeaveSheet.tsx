import { View } from '@tarojs/components'
import type { PersonView } from '@nuanyu/types/people'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { newCommandId, useCommand } from '../../cloud'
import { Notice, QueryView, Sheet } from '../../ui'
import { MattersView } from './MattersView'
import { useMatters } from './useMatters'

interface LeaveSheetProps {
  person: PersonView
  onDone: (person: PersonView) => void
  onStale: () => void
  onClose: () => void
}

/** The way out: what is open is shown first, and access ends at once. */
export function LeaveSheet({ person, onDone, onStale, onClose }: LeaveSheetProps) {
  const [commandId] = useState(newCommandId)
  const matters = useMatters(person.staffId)
  const leave = useCommand('people.leave', { onConflict: onStale })
  const blocked = matters.query.data?.blocked ?? null
  const send = async () => {
    const { staffId, version } = person
    const after = await leave.run({ commandId, staffId, version, successors: matters.chosen })
    if (!after) return
    void Taro.showToast({ title: '已办理离岗', icon: 'success' })
    onDone(after)
  }
  return (
    <Sheet
      id="leave"
      open
      danger
      title={`${person.name}离岗`}
      confirm="办理离岗"
      busy={leave.busy}
      confirmDisabled={matters.query.data === undefined || blocked !== null}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      {leave.error && <Notice tone="bad" title={leave.error.message} />}
      <QueryView {...matters.query} onRetry={() => void matters.query.reload()}>
        {(data) => (
          <>
            {data.blocked !== null && <Notice id="leave-blocked" tone="bad" title={data.blocked} />}
            <MattersView matters={data} successors={matters.successors} onChoose={matters.choose} />
          </>
        )}
      </QueryView>
      <View className="person-says">
        马上收回全部角色，不能再进工作台。回避关系和办过的记录都保留；以后可以再邀请回来。
      </View>
    </Sheet>
  )
}
