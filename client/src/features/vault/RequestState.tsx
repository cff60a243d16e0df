/** How one's request to know somebody stands, and the door while it is open. */
import { View } from '@tarojs/components'
import type { VaultRequestRow } from '@nuanyu/types/vault'
import { Button, StateTag, type Tone } from '../../ui'
import { sayMoment } from '../work/days'
import './vault.scss'

export const requestTones: Record<VaultRequestRow['state'], Tone> = {
  requested: 'warn',
  granted: 'good',
  refused: 'bad',
  expired: 'muted',
}

export function RequestState({ row, onOpen }: { row: VaultRequestRow; onOpen: () => void }) {
  return (
    <View id={`vault-row-${row.id}`} className="vault-state">
      <View className="vault-state__head">
        <View className="vault-state__when">
          {row.when} {row.by} 申请
        </View>
        <StateTag tone={requestTones[row.state]} text={row.stateLabel} />
      </View>
      <View>{row.purpose}</View>
      {row.decision !== null && <View className="vault-state__decision">决定：{row.decision}</View>}
      {row.can.includes('open') && (
        <>
          <Button id={`vault-open-${row.id}`} kind="secondary" icon="lock" small onClick={onOpen}>
            打开查看
          </Button>
          {row.openUntil !== null && (
            <View className="vault-state__note">
              {sayMoment(row.openUntil)} 前有效
              {row.openings > 0 && ` · 已打开 ${String(row.openings)} 次`}
            </View>
          )}
        </>
      )}
    </View>
  )
}
