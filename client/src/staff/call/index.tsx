import { View } from '@tarojs/components'
import type { CallView } from '@nuanyu/types/inspection'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { newCommandId, useCommand, useQuery } from '../../cloud'
import { RestoredNote } from '../../features/form/RestoredNote'
import { Button, Card, Notice, Page, QueryView, StateTag } from '../../ui'
import { ComplaintSheet } from './ComplaintSheet'
import { Ending } from './Ending'
import './index.scss'
import { Questions } from './Questions'
import { useAnswers } from './useAnswers'

/** One call: dial, say who calls and why, ask, write down. */
export default function CallPage() {
  const { id = '' } = useRouter().params
  const query = useQuery('inspection.call', { callId: id })
  return (
    <Page title="电话回访" audience="staff">
      <QueryView {...query} onRetry={() => void query.reload()}>
        {(view) => <Call key={view.id} view={view} onChanged={query.setData} onReload={() => void query.reload()} />}
      </QueryView>
    </Page>
  )
}

interface CallProps {
  view: CallView
  onChanged: (view: CallView) => void
  onReload: () => void
}

function Call({ view, onChanged, onReload }: CallProps) {
  const answers = useAnswers(view)
  const [complaining, setComplaining] = useState(false)
  const [receipt, setReceipt] = useState<CallView['complaint']>(null)
  const { name, department, postLabel, about, plan, stateLabel, state, script, wait, open, can, attempts } = view
  const complaint = receipt ?? view.complaint
  return (
    <>
      <View className="call-head">
        <View>
          <View className="call-head__name">{name}</View>
          <View className="call-head__note">{[department, postLabel, about].filter(Boolean).join(' · ')}</View>
          <View className="call-head__note">{plan}</View>
        </View>
        <StateTag id="call-state" tone={state === 'reached' ? 'good' : 'calm'} text={stateLabel} />
      </View>
      {wait !== '' && <Notice id="call-wait" icon="clock" title={wait} />}
      <RestoredNote shown={answers.restored} onDiscard={answers.discard} />
      {can.includes('dial') && <Dial view={view} onReload={onReload} />}
      {state === 'to_call' && (
        <Card id="call-script" title="开头这样说">
          <View className="call-script">“{script.greeting}”</View>
          <View className="call-script call-script--must">“{script.purpose}”</View>
        </Card>
      )}
      {(open || state === 'reached') && <Questions view={view} answers={answers} fixed={!can.includes('record')} />}
      {open && (
        <Card title="结尾这样说">
          <View className="call-script">“{script.thanks}”</View>
        </Card>
      )}
      {can.includes('complain') && (
        <Button id="call-complain" kind="secondary" icon="flag" onClick={() => setComplaining(true)}>
          对方要投诉，现在就登记
        </Button>
      )}
      {complaint && (
        <Notice
          id="call-receipt"
          tone="good"
          title={complaint.code === '' ? '已转成投诉（匿名）' : `已转成投诉 ${complaint.code}`}
        >
          {complaint.followCode === null
            ? '由科室或投诉管理部门办理，您看不到里面的内容。'
            : `请告诉对方查询码 ${complaint.followCode}，离开这一页就不再显示。`}
        </Notice>
      )}
      {can.includes('record') && (
        <Ending
          view={view}
          answers={answers}
          onReload={onReload}
          onDone={(after) => {
            answers.discard()
            onChanged(after)
          }}
        />
      )}
      {attempts.length > 0 && (
        <Card title="打过的">
          {attempts.map(({ when, label }) => (
            <View key={label} className="call-attempt">
              <View>{label}</View>
              <View className="call-head__note">{when}</View>
            </View>
          ))}
        </Card>
      )}
      {complaining && (
        <ComplaintSheet
          view={view}
          words={answers.words}
          onClose={() => setComplaining(false)}
          onReload={onReload}
          onDone={(after) => {
            setComplaining(false)
            setReceipt(after.complaint)
            onChanged(after)
          }}
        />
      )}
    </>
  )
}

/** The number comes with the tap and goes straight into the telephone. */
function Dial({ view, onReload }: { view: CallView; onReload: () => void }) {
  const [commandId, setCommandId] = useState(newCommandId)
  const dial = useCommand('inspection.dial', { onConflict: onReload })
  const run = async () => {
    const answer = await dial.run({ commandId, callId: view.id, version: view.version })
    if (!answer) return
    setCommandId(newCommandId())
    await Taro.makePhoneCall({ phoneNumber: answer.phone }).catch(() => undefined)
    onReload()
  }
  return (
    <View className="call-dial">
      {dial.error && dial.error.code !== 'CONFLICT' && (
        <Notice id="call-dial-error" tone="bad" title={dial.error.message} />
      )}
      <Button id="call-dial" icon="phone" loading={dial.busy} onClick={() => void run()}>
        {view.open ? '断线了，再拨一次' : '拨打电话'}
      </Button>
      <View className="call-head__note">
        这里不显示号码，每次拨打都有记录。电话机自己的拨号界面和通话记录会显示号码，请用科室电话或打完删除。
      </View>
    </View>
  )
}
