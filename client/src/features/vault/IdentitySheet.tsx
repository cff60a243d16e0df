/** Opens what a custodian agreed to open. Nothing is read before the tap that says so. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { VaultRequestRow } from '@nuanyu/types/vault'
import type { Output } from '@nuanyu/types/actions'
import { useState } from 'react'
import { useCommand } from '../../cloud'
import { Button, Notice, Sheet } from '../../ui'
import { sayMoment } from '../work/days'
import './vault.scss'

export function IdentitySheet({ row, onClose }: { row: VaultRequestRow; onClose: () => void }) {
  const [opened, setOpened] = useState<Output<'vault.open'>>()
  const open = useCommand('vault.open')
  const read = async () => {
    const found = await open.run({ requestId: row.id })
    if (found) setOpened(found)
  }
  return (
    <Sheet
      id="identity"
      open
      title={`${row.caseCode} 的联系方式`}
      confirm="打开，并留下记录"
      cancel={opened ? '看完了' : '先不看'}
      busy={open.busy}
      onCancel={onClose}
      {...(opened ? {} : { onConfirm: () => void read() })}
    >
      {open.error && <Notice tone="bad" title={open.error.message} />}
      {opened ? (
        <Shown opened={opened} />
      ) : (
        <Notice tone="warn" icon="lock" title="这次查看会被记录">
          在微信里提交的患者会收到通知。只用于：{row.purpose}。请不要截图、转发或告诉办理的科室。
        </Notice>
      )}
    </Sheet>
  )
}

function Shown({ opened }: { opened: Output<'vault.open'> }) {
  const { name, phone } = opened.contact
  return (
    <>
      <View id="identity-shown" className="identity-shown">
        <View className="identity-shown__name">{name || '没有留姓名'}</View>
        <View className="identity-shown__phone">{phone || '没有留电话'}</View>
        {phone !== '' && (
          <Button
            id="identity-call"
            kind="secondary"
            icon="phone"
            small
            onClick={() => void Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)}
          >
            打电话
          </Button>
        )}
      </View>
      <View className="vault-state__note">{sayMoment(opened.openUntil)} 之后不能再打开。</View>
    </>
  )
}
