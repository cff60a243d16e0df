/** How to reach the person, for those who may: directly when they gave their name, else by a request to the custodian. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { CaseView, Contact } from '@nuanyu/types/feedback'
import type { VaultRequestRow } from '@nuanyu/types/vault'
import { useState } from 'react'
import { useCommand, useQuery } from '../../cloud'
import { IdentitySheet } from '../../features/vault/IdentitySheet'
import { RequestState } from '../../features/vault/RequestState'
import { useTerms } from '../../session/useTerms'
import { Button, Card, Notice } from '../../ui'
import { RequestSheet } from './RequestSheet'

export function ContactCard({ view }: { view: CaseView }) {
  switch (view.staffOnly?.contact) {
    case 'readable':
      return <Readable view={view} />
    case 'on_request':
      return <OnRequest view={view} />
    default:
      return null
  }
}

function Readable({ view }: { view: CaseView }) {
  const [contact, setContact] = useState<Contact>()
  const read = useCommand('feedback.contact')
  const open = async () => {
    const found = await read.run({ caseId: view.id })
    if (found) setContact(found)
  }
  return (
    <Card id="case-contact" title="联系方式" note="患者选的是实名，投诉管理部门可以联系本人">
      {read.error && <Notice tone="bad" title={read.error.message} />}
      {contact === undefined ? (
        <>
          <Button
            id="case-contact-read"
            kind="secondary"
            icon="lock"
            small
            loading={read.busy}
            onClick={() => void open()}
          >
            查看姓名和电话
          </Button>
          <View className="case-small">每次查看都会记录：谁、什么时候。</View>
        </>
      ) : (
        <>
          <Notice
            id="case-contact-shown"
            icon="user"
            title={`${contact.name || '没有留姓名'}　${contact.phone || '没有留电话'}`}
          >
            这次查看已记录。只用于联系本人、办理这件事，请不要外传。
          </Notice>
          {contact.phone !== '' && (
            <Button
              id="case-call"
              kind="secondary"
              icon="phone"
              small
              onClick={() => void Taro.makePhoneCall({ phoneNumber: contact.phone }).catch(() => undefined)}
            >
              打电话
            </Button>
          )}
        </>
      )}
    </Card>
  )
}

function OnRequest({ view }: { view: CaseView }) {
  const { vaultHours } = useTerms()
  const requests = useQuery('vault.requests', {})
  const [asking, setAsking] = useState(false)
  const [opening, setOpening] = useState<VaultRequestRow>()
  const mine = requests.data?.items.filter(({ caseId }) => caseId === view.id) ?? []
  const busy = mine.some(({ state }) => state === 'requested' || state === 'granted')
  return (
    <Card id="case-contact" title="联系方式" note={`患者选的是${view.identity}，联系方式加密存放`}>
      {requests.error && <Notice tone="warn" title={requests.error.message} />}
      {mine.map((row) => (
        <RequestState key={row.id} row={row} onOpen={() => setOpening(row)} />
      ))}
      {!busy && (
        <>
          <Button id="case-contact-request" kind="secondary" icon="lock" small onClick={() => setAsking(true)}>
            申请查看
          </Button>
          <View className="case-small">
            由身份保管人决定，同意后{vaultHours}小时内只有您能打开，每次都记录
            {view.channel === 'wechat' && '，患者会收到通知'}。
          </View>
        </>
      )}
      {asking && (
        <RequestSheet
          view={view}
          onDone={() => {
            setAsking(false)
            void requests.reload()
          }}
          onClose={() => setAsking(false)}
        />
      )}
      {opening && (
        <IdentitySheet
          row={opening}
          onClose={() => {
            setOpening(undefined)
            void requests.reload()
          }}
        />
      )}
    </Card>
  )
}
