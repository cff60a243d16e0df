/** Whether anybody changed or removed something afterwards. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button, Card, Field, Notice, TextInput } from '../../ui'
import { type Noted, useVerify, type Verification } from './useVerify'

export function VerifyCard() {
  const { state, start, stop } = useVerify()
  const [comparing, setComparing] = useState(false)
  const [link, setLink] = useState('')
  const [hash, setHash] = useState('')
  const noted: Noted | undefined =
    comparing && Number(link) >= 1 && hash.trim() !== ''
      ? { link: Math.floor(Number(link)), hash: hash.trim() }
      : undefined
  return (
    <Card id="audit-verify" title="校验完整性" note="每条记录都和前一条连在一起，改过或删过的地方会对不上">
      {state && <Result state={state} />}
      {comparing && (
        <View className="audit-noted">
          <Field label="抄下的环号">
            <TextInput
              id="audit-noted-link"
              type="number"
              value={link}
              label="抄下的环号"
              onChange={setLink}
              maxLength={9}
            />
          </Field>
          <Field label="抄下的校验码">
            <TextInput id="audit-noted-hash" value={hash} label="抄下的校验码" onChange={setHash} maxLength={64} />
          </Field>
        </View>
      )}
      <View className="audit-verify__actions">
        {state?.running ? (
          <Button id="audit-verify-stop" kind="secondary" small inline onClick={stop}>
            停止
          </Button>
        ) : (
          <Button
            id="audit-verify-start"
            icon="shield"
            small
            inline
            disabled={comparing && noted === undefined}
            onClick={() => void start(noted)}
          >
            {state === undefined ? '从头校验' : '再校验一次'}
          </Button>
        )}
        <Button id="audit-noted" kind="quiet" small inline onClick={() => setComparing(!comparing)}>
          {comparing ? '不核对抄下的' : '核对以前抄下的校验码'}
        </Button>
      </View>
    </Card>
  )
}

function Result({ state }: { state: Verification }) {
  const { running, links, entries, broken, head, error } = state
  const checked = `${String(links)} 环、${String(entries)} 条记录`
  if (error) {
    return (
      <Notice id="audit-verify-failed" tone="warn" icon="offline" title="没有校验完">
        {error.message}。已看过{checked}，后面的还没有看，不能算完整。
      </Notice>
    )
  }
  if (broken) {
    return (
      <Notice id="audit-broken" tone="bad" title={`不完整：第 ${String(broken.link)} 环对不上`}>
        {broken.why}。前面 {checked}完好；从这一环起不能再作依据。请保护现场，报告信息科和纪检监察室。
      </Notice>
    )
  }
  if (running) {
    return (
      <Notice id="audit-verifying" icon="refresh" title="正在校验">
        已看过 {checked}，到目前都对得上。
      </Notice>
    )
  }
  return (
    <Notice id="audit-whole" tone="good" title="完整">
      <View>从第一环到最后一环，{checked}都对得上，没有被改动或删除。</View>
      {head && (
        <View className="audit-head">
          <View>
            请把最后一环抄在系统外面，下次可以核对：第 {head.link} 环
            <View className="audit-head__hash">{head.hash}</View>
          </View>
          <Button
            id="audit-head-copy"
            kind="quiet"
            small
            inline
            onClick={() => void Taro.setClipboardData({ data: `第 ${String(head.link)} 环 ${head.hash}` })}
          >
            复制
          </Button>
        </View>
      )}
    </Notice>
  )
}
