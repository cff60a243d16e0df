/**
 * A person's own word that the hospital may call and ask; offered, never pressed.
 *
 *   <CallConsent id="rate-call" departmentId={department.id} />
 */
import { View } from '@tarojs/components'
import type { MyCallConsent } from '@nuanyu/types/inspection'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand, useQuery } from '../../cloud'
import { Button, Card, Field, Notice, QueryView, TextInput } from '../../ui'
import { DepartmentField } from '../departments/DepartmentField'

interface CallConsentProps {
  id: string
  /** Where they were; without one it is asked. */
  department?: { id: string; name: string } | null
  /** The word was given or taken back. */
  onChange?: () => void
}

export function CallConsent({ id, department = null, onChange }: CallConsentProps) {
  const query = useQuery('inspection.myConsent', {})
  const [asking, setAsking] = useState(false)
  const changed = (mine: MyCallConsent) => {
    setAsking(false)
    query.setData(mine)
    onChange?.()
  }
  return (
    <QueryView {...query} onRetry={() => void query.reload()}>
      {(mine) =>
        mine.agreed ? (
          <Given id={id} mine={mine} onChanged={changed} />
        ) : asking ? (
          <Ask id={id} department={department} onCancel={() => setAsking(false)} onChanged={changed} />
        ) : (
          <Card id={id} title="愿意接受医院电话回访吗" note="医院会随机抽少数人打电话，问服务怎么样。不愿意也没关系。">
            <Button id={`${id}-open`} kind="secondary" icon="phone" onClick={() => setAsking(true)}>
              愿意，留个电话
            </Button>
          </Card>
        )
      }
    </QueryView>
  )
}

type OnChanged = (mine: MyCallConsent) => void

function Given({ id, mine, onChanged }: { id: string; mine: MyCallConsent; onChanged: OnChanged }) {
  const [commandId] = useState(newCommandId)
  const withdraw = useCommand('inspection.withdrawConsent')
  const run = async () => {
    const after = await withdraw.run({ commandId })
    if (after) onChanged(after)
  }
  return (
    <Card id={id} title="您愿意接受电话回访" note={`${mine.since}留的，${mine.until}以后自动删除`}>
      {withdraw.error && <Notice tone="bad" title={withdraw.error.message} />}
      <View id={`${id}-phone`}>
        {mine.phone} · {mine.department}
      </View>
      <Button id={`${id}-withdraw`} kind="quiet" inline loading={withdraw.busy} onClick={() => void run()}>
        不愿意了，删掉电话
      </Button>
    </Card>
  )
}

interface AskProps {
  id: string
  department: { id: string; name: string } | null
  onCancel: () => void
  onChanged: OnChanged
}

function Ask({ id, department, onCancel, onChanged }: AskProps) {
  const [commandId, setCommandId] = useState(newCommandId)
  const [phone, setPhone] = useState('')
  const [where, setWhere] = useState(department)
  const [unsaid, setUnsaid] = useState(false)
  const consent = useCommand('inspection.consent')
  const { marks, unshown } = placeProblems(consent.fieldErrors, ['phone', 'departmentId'])
  const again = () => {
    setCommandId(newCommandId())
    setUnsaid(false)
    consent.clear()
  }
  const send = async () => {
    if (where === null) {
      setUnsaid(true)
      return
    }
    const after = await consent.run({ commandId, phone, name: '', departmentId: where.id })
    if (after) onChanged(after)
  }
  return (
    <Card id={id} title="留个电话" note="只用来问服务怎么样，加密保存，90 天后自动删除，随时可以在“我的数据”里删掉。">
      {consent.error && consent.error.code !== 'VALIDATION' && <Notice tone="bad" title={consent.error.message} />}
      {unshown.length > 0 && <Notice tone="bad" title={unshown.join('；')} />}
      <Field label="电话" required error={marks.phone}>
        <TextInput
          id={`${id}-number`}
          type="tel"
          label="电话"
          value={phone}
          maxLength={13}
          onChange={(next) => {
            setPhone(next)
            again()
          }}
        />
      </Field>
      {department === null && (
        <Field label="在哪个科室看的" required error={unsaid ? '请选择科室' : marks.departmentId}>
          <DepartmentField
            id={`${id}-where`}
            value={where}
            unknown="请选择"
            onChange={(next) => {
              setWhere(next)
              again()
            }}
          />
        </Field>
      )}
      <Button id={`${id}-agree`} loading={consent.busy} onClick={() => void send()}>
        同意医院打这个电话回访
      </Button>
      <Button id={`${id}-cancel`} kind="quiet" onClick={onCancel}>
        算了
      </Button>
    </Card>
  )
}
