import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { JoinView } from '@nuanyu/types/people'
import { useState } from 'react'
import { newCommandId, useCommand, useQuery } from '../../cloud'
import { sceneOf } from '../../session/sceneOf'
import { refreshSession } from '../../session/useSession'
import { Button, Card, Field, Notice, Page, QueryView, TextInput } from '../../ui'
import './index.scss'
import { Standing } from './Standing'

const NOTHING = {}

/** The way in for whoever was invited: by the code scanned or typed, "是我", and then a second person's word. */
export default function JoinPage() {
  const scanned = sceneOf(useRouter().params)
  const [code, setCode] = useState(scanned)
  const [commandId] = useState(newCommandId)
  const [seen, setSeen] = useState<JoinView>()
  // Whoever holds a new code is not told about an old way in.
  const [anew, setAnew] = useState(scanned !== '')
  const mine = useQuery('people.joining', NOTHING)
  const look = useCommand('people.invitation')
  const join = useCommand('people.join')
  const under = mine.data?.join
  const standing = seen && seen.state !== 'open' ? seen : !seen && !anew && under ? under : undefined
  const open = async () => {
    const found = await look.run({ code })
    if (found) setSeen(found)
  }
  const confirm = async () => {
    const after = await join.run({ commandId, code })
    if (!after) return
    setSeen(after)
    void refreshSession().catch(() => undefined)
  }
  const wrong = look.error ?? join.error
  return (
    <Page
      title="职工加入"
      audience="staff"
      actions={
        seen?.state === 'open' && (
          <>
            <Button id="join-not-me" kind="secondary" onClick={() => setSeen(undefined)}>
              不是我
            </Button>
            <Button id="join-confirm" loading={join.busy} onClick={() => void confirm()}>
              是我
            </Button>
          </>
        )
      }
    >
      <QueryView {...mine} onRetry={() => void mine.reload()}>
        {() => (
          <>
            {wrong && wrong.code !== 'VALIDATION' && <Notice id="join-error" tone="bad" title={wrong.message} />}
            {standing && <Standing join={standing} />}
            {seen?.state === 'open' && <Standing join={seen} />}
            {!seen && !standing && (
              <Card title="输入邀请码" note="由医院的管理员当面或单独发给您，12 位字母和数字，7 天内有效。">
                <Field label="邀请码" required error={look.fieldErrors.code}>
                  <TextInput
                    id="join-code"
                    label="邀请码"
                    value={code}
                    maxLength={20}
                    placeholder="例如：ABCD-EFGH-JKMN"
                    onChange={(value) => {
                      setCode(value)
                      look.clear()
                    }}
                    onConfirm={() => void open()}
                  />
                </Field>
                <Button id="join-look" loading={look.busy} onClick={() => void open()}>
                  下一步
                </Button>
              </Card>
            )}
            {standing && standing.state !== 'waiting' && standing.state !== 'joined' && (
              <View className="join-again">
                <Button
                  id="join-again"
                  kind="secondary"
                  onClick={() => {
                    setSeen(undefined)
                    setAnew(true)
                    setCode('')
                  }}
                >
                  输入新的邀请码
                </Button>
              </View>
            )}
          </>
        )}
      </QueryView>
    </Page>
  )
}
