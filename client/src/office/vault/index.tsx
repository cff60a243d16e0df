import { View } from '@tarojs/components'
import type { VaultRequestRow } from '@nuanyu/types/vault'
import { useState } from 'react'
import { usePages } from '../../cloud'
import { IdentitySheet } from '../../features/vault/IdentitySheet'
import { PagedList } from '../../features/work/PagedList'
import { useWorkNav } from '../../features/work/useWorkNav'
import { useTerms } from '../../session/useTerms'
import { EmptyState, Page, Section } from '../../ui'
import { DecideSheet } from './DecideSheet'
import './index.scss'
import { RequestCard } from './RequestCard'

/** Who asks to know whom and why; a custodian decides, and whoever asked opens. */
export default function VaultPage() {
  const { vaultHours } = useTerms()
  const list = usePages('vault.requests', {})
  const [deciding, setDeciding] = useState<VaultRequestRow>()
  const [opening, setOpening] = useState<VaultRequestRow>()
  const waiting = list.items?.filter(({ can }) => can.includes('decide')) ?? []
  const nav = useWorkNav('vault', { vault: waiting.length })
  const card = (row: VaultRequestRow) => (
    <RequestCard key={row.id} row={row} onDecide={() => setDeciding(row)} onOpen={() => setOpening(row)} />
  )
  return (
    <Page title="身份保管" audience="office" wide nav={nav}>
      <View className="vault-lead">
        选了保密的患者，姓名和电话加密存放。要联系本人的先申请，由身份保管人决定；同意后{vaultHours}
        小时内只有申请人能打开，每次打开都记录；在微信里提交的患者会收到通知。
      </View>
      <PagedList
        id="vault"
        list={list}
        empty={
          <EmptyState
            id="vault-empty"
            icon="lock"
            title="还没有申请"
            advice="需要联系保密的患者时，在那件事的“联系方式”里申请。"
          />
        }
      >
        {(rows) => (
          <>
            {waiting.length > 0 && (
              <Section title="等您决定" note={`${String(waiting.length)} 件`}>
                {waiting.map(card)}
              </Section>
            )}
            {rows.length > waiting.length && (
              <Section title={waiting.length > 0 ? '其他申请' : '申请'}>
                {rows.filter((row) => !waiting.includes(row)).map(card)}
              </Section>
            )}
          </>
        )}
      </PagedList>
      {deciding && (
        <DecideSheet
          row={deciding}
          onDone={() => {
            setDeciding(undefined)
            void list.reload()
          }}
          onClose={() => setDeciding(undefined)}
        />
      )}
      {opening && (
        <IdentitySheet
          row={opening}
          onClose={() => {
            setOpening(undefined)
            void list.reload()
          }}
        />
      )}
    </Page>
  )
}
