import { View } from '@tarojs/components'
import type { ApprovalRow } from '@nuanyu/types/people'
import { newCommandId, useCommand } from '../../cloud'
import { useState } from 'react'
import { Button, Card, Notice, StateTag, type Tone } from '../../ui'
import './index.scss'

const tones: Record<ApprovalRow['state'], Tone> = {
  waiting: 'warn',
  granted: 'good',
  refused: 'bad',
  withdrawn: 'muted',
}

interface ApprovalCardProps {
  row: ApprovalRow
  onDecide: () => void
  onChanged: () => void
}

/** Who would get what, who asks for it, and why the viewer may not decide where they may not. */
export function ApprovalCard({ row, onDecide, onChanged }: ApprovalCardProps) {
  const { id, kindLabel, staffId, name, title, department, roles, reason, by, when, check, decision, can, why } = row
  const [commandId] = useState(newCommandId)
  const withdraw = useCommand('people.withdraw')
  const take = async () => {
    if (await withdraw.run({ commandId, approvalId: id })) onChanged()
  }
  return (
    <Card
      id={`approval-${id}`}
      {...(can.includes('decide') ? { tone: 'warn' as const } : {})}
      title={`${kindLabel}：${name}`}
      note={[staffId, department, title].filter(Boolean).join(' · ')}
      aside={<StateTag tone={tones[row.state]} text={row.stateLabel} />}
    >
      <View className="approval__roles">
        {roles.map((role) => (
          <View key={role} className="approval__role">
            {role}
          </View>
        ))}
      </View>
      <View className="person-row__number">
        {by}提出 · {when}
        {reason !== '' && ` · ${reason}`}
      </View>
      {row.state === 'waiting' && check !== null && <Check letters={check} />}
      {decision !== null && <View className="approval__roles">{decision}</View>}
      {why !== null && why !== '' && <Notice id={`approval-why-${id}`} icon="users" title={why} />}
      {withdraw.error && <Notice tone="bad" title={withdraw.error.message} />}
      {can.length > 0 && (
        <View className="approval__does">
          {can.includes('decide') && (
            <Button id={`approval-decide-${id}`} small inline onClick={onDecide}>
              作出决定
            </Button>
          )}
          {can.includes('withdraw') && (
            <Button
              id={`approval-withdraw-${id}`}
              kind="quiet"
              small
              inline
              loading={withdraw.busy}
              onClick={() => void take()}
            >
              撤回
            </Button>
          )}
        </View>
      )}
    </Card>
  )
}

/** A code may fall into wrong hands; what the other phone shows does not. */
export function Check({ letters }: { letters: string }) {
  return (
    <View className="approval__check">
      <View>请当面或打电话核对，本人手机上也显示：</View>
      <View className="approval__letters">{letters}</View>
    </View>
  )
}
