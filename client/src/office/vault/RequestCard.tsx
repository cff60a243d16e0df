import { View } from '@tarojs/components'
import type { VaultRequestRow } from '@nuanyu/types/vault'
import { requestTones } from '../../features/vault/RequestState'
import { sayMoment } from '../../features/work/days'
import { Button, Card, KeyValues, StateTag } from '../../ui'

interface RequestCardProps {
  row: VaultRequestRow
  onDecide: () => void
  onOpen: () => void
}

export function RequestCard({ row, onDecide, onOpen }: RequestCardProps) {
  const { id, caseCode, purpose, reason, by, when, state, stateLabel, decision, openUntil, openings, can } = row
  return (
    <Card
      id={`vault-row-${id}`}
      {...(can.includes('decide') ? { tone: 'warn' as const } : {})}
      title={caseCode}
      note={`${by} · ${when}`}
      aside={<StateTag tone={requestTones[state]} text={stateLabel} />}
    >
      <KeyValues
        items={[
          { label: '用途', value: purpose },
          { label: '理由', value: reason },
          ...(decision === null ? [] : [{ label: '决定', value: decision }]),
          ...(state === 'granted' && openUntil !== null
            ? [{ label: '有效到', value: `${sayMoment(openUntil)}，已打开 ${String(openings)} 次` }]
            : []),
        ]}
      />
      {can.includes('decide') && (
        <View className="vault-actions">
          <Button id={`vault-decide-${id}`} small onClick={onDecide}>
            作出决定
          </Button>
        </View>
      )}
      {can.includes('open') && (
        <View className="vault-actions">
          <Button id={`vault-open-${id}`} kind="secondary" icon="lock" small onClick={onOpen}>
            打开查看
          </Button>
        </View>
      )}
    </Card>
  )
}
