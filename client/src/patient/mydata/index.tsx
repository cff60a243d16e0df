import type { MyData } from '@nuanyu/types/me'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQuery } from '../../cloud'
import { CallConsent } from '../../features/callConsent/CallConsent'
import { openPage } from '../../session/openPage'
import { Card, EmptyState, ListRow, Notice, Page, QueryView, StateTag } from '../../ui'
import { Erase } from './Erase'
import './mydata.scss'
import { useMyCopy } from './useMyCopy'
import { WithdrawConsent } from './WithdrawConsent'

/** What the hospital keeps of me, and what I can do about it (PIPL). */
export default function MyDataPage() {
  const query = useQuery('me.data', {})
  const copy = useMyCopy()
  const [asking, setAsking] = useState<'withdraw' | 'erase'>()
  const close = () => setAsking(undefined)
  const reload = () => void query.reload()
  return (
    <Page title="我的数据与隐私">
      <QueryView {...query} onRetry={reload}>
        {(data) => (
          <>
            <Kept kinds={data.kinds} />
            <Consents consents={data.consents} />
          </>
        )}
      </QueryView>
      <Card flush title="您可以">
        <ListRow
          id="mydata-export"
          icon="download"
          title={copy.ready ? '发到微信里保存' : copy.busy ? '正在准备…' : '导出一份给自己'}
          note={copy.ready ? '文件做好了，发给自己或“文件传输助手”' : '您写过的、医院答复的，做成一个文件'}
          onClick={copy.take}
        />
        <ListRow
          id="mydata-withdraw"
          icon="lock"
          title="撤回联系方式授权"
          note="删掉各件事里的姓名和电话，事情照样办"
          onClick={() => setAsking('withdraw')}
        />
        <ListRow
          id="mydata-erase"
          icon="trash"
          title="删除我的数据"
          note="删掉能删的，并告诉您什么必须留下、为什么"
          onClick={() => setAsking('erase')}
        />
        <ListRow
          id="mydata-privacy"
          icon="shield"
          title="隐私说明"
          note="存什么、谁能看、存多久"
          onClick={() => openPage('pages/privacy/index')}
        />
      </Card>
      <CallConsent id="mydata-call" onChange={reload} />
      {copy.error && (
        <Notice id="mydata-export-failed" tone="bad" title={copy.error.message}>
          {copy.error.requestId === undefined ? undefined : `编号 ${copy.error.requestId}`}
        </Notice>
      )}
      <WithdrawConsent open={asking === 'withdraw'} onClose={close} onDone={reload} />
      <Erase open={asking === 'erase'} onClose={close} onDone={reload} />
      <View className="mydata__note">匿名反映的事不在这里：我们不知道它们是您的。请凭查询码查看。</View>
    </Page>
  )
}

function Kept({ kinds }: Pick<MyData, 'kinds'>) {
  const there = kinds.filter(({ count }) => count > 0)
  if (there.length === 0) {
    return (
      <EmptyState
        id="mydata-empty"
        icon="shield"
        title="这里没有您的数据"
        advice="您还没有评价或反映过，或者已经删除了"
      />
    )
  }
  return (
    <Card id="mydata-kinds" title="医院存着您的这些">
      {there.map(({ id, label, count, purpose, keptFor }) => (
        <View key={id} id={`mydata-kind-${id}`} className="mydata__kind">
          <View className="mydata__head">
            <View className="mydata__label">{label}</View>
            <View className="mydata__count">{count} 份</View>
          </View>
          <View>{purpose}</View>
          <View className="mydata__small">保存期限：{keptFor}</View>
        </View>
      ))}
    </Card>
  )
}

function Consents({ consents }: Pick<MyData, 'consents'>) {
  if (consents.length === 0) return null
  return (
    <Card id="mydata-consents" title="您同意过的">
      {consents.map(({ id, text, version, when, withdrawn }) => (
        <View key={id} className="mydata__kind">
          <View className="mydata__head">
            <View className="mydata__label">{when}</View>
            {withdrawn !== null && <StateTag tone="muted" text={`${withdrawn}撤回`} />}
          </View>
          <View>{text}</View>
          <View className="mydata__small">同意书版本 {version}</View>
        </View>
      ))}
    </Card>
  )
}
