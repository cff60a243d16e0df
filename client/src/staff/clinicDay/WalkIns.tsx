import { View } from '@tarojs/components'
import { walkInPolicies } from '@nuanyu/types/clinic'
import { useState } from 'react'
import type { ClinicDay } from '../../features/clinicDay/useClinicDay'
import { Button, Field, Segmented, Sheet, TextInput } from '../../ui'
import type { Told } from './useCheckIn'

/** A consultation calls people in by number; a talk only counts them. */
export type Way = 'waits' | 'counted'
const WAYS = [
  { id: 'waits', label: '现场来的排号' },
  { id: 'counted', label: '只计人数' },
] as const

interface WalkInsProps {
  day: ClinicDay
  policy: string
  way: Way
  onWay: (way: Way) => void
  onCame: (name: string) => void
  onTold: (told: Told) => void
}

/** Who came without having registered, beyond the one tap below: how they are taken, by name, or many at once. */
export function WalkIns({ day, policy, way, onWay, onCame, onTold }: WalkInsProps) {
  const [asking, setAsking] = useState<'name' | 'heads'>()
  if (policy === walkInPolicies.none)
    return (
      <View id="day-no-walk-ins" className="day__note">
        这场只接待已预约的人，不登记现场来的。
      </View>
    )
  return (
    <View id="day-walk-ins" className="day-walk-ins">
      <Segmented id="day-way" label={`现场来的人（${policy}）`} options={WAYS} value={way} onChange={onWay} />
      <View className="day-walk-ins__more">
        <Button id="day-walk-in-name" kind="quiet" small inline icon="edit" onClick={() => setAsking('name')}>
          现场，写姓名
        </Button>
        <Button id="day-heads" kind="quiet" small inline icon="users" onClick={() => setAsking('heads')}>
          来了一批人
        </Button>
      </View>
      {asking === 'name' && (
        <NameSheet
          onClose={() => setAsking(undefined)}
          onDone={(name) => {
            onCame(name)
            setAsking(undefined)
          }}
        />
      )}
      {asking === 'heads' && (
        <HeadsSheet
          onClose={() => setAsking(undefined)}
          onDone={(label, heads) => {
            day.note({ kind: 'heads', label, heads })
            onTold({ tone: 'good', title: `${label} ${String(heads)} 人，记上了` })
            setAsking(undefined)
          }}
        />
      )}
    </View>
  )
}

function NameSheet({ onDone, onClose }: { onDone: (name: string) => void; onClose: () => void }) {
  const [name, setName] = useState('')
  return (
    <Sheet
      id="day-name-sheet"
      open
      title="现场来的一位"
      confirm="记上"
      confirmDisabled={name.trim() === ''}
      onCancel={onClose}
      onConfirm={() => onDone(name.trim())}
    >
      <Field label="姓名" hint="只用来叫人，不写电话。">
        <TextInput id="day-name" label="姓名" value={name} maxLength={20} onChange={setName} />
      </Field>
    </Sheet>
  )
}

const MOST_HEADS = 5000

function HeadsSheet({ onDone, onClose }: { onDone: (label: string, heads: number) => void; onClose: () => void }) {
  const [label, setLabel] = useState('')
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const heads = /^-?\d{1,4}$/.test(typed.trim()) ? Number(typed.trim()) : NaN
  const wrong = !(Math.abs(heads) >= 1 && Math.abs(heads) <= MOST_HEADS)
  return (
    <Sheet
      id="day-heads-sheet"
      open
      title="一批人"
      confirm="记上"
      onCancel={onClose}
      onConfirm={() => {
        setTried(true)
        if (label.trim() !== '' && !wrong) onDone(label.trim(), heads)
      }}
    >
      <Field
        label="哪一批"
        hint="例如：三年级二班、第二场听众"
        error={tried && label.trim() === '' ? '请填写' : undefined}
      >
        <TextInput id="day-heads-label" label="哪一批" value={label} maxLength={30} onChange={setLabel} />
      </Field>
      <Field
        label="多少人"
        hint="同一批再记一次是相加；多记了写负数，例如 -3。"
        error={tried && wrong ? `请填 1 到 ${String(MOST_HEADS)} 的数` : undefined}
      >
        <TextInput id="day-heads-count" label="多少人" value={typed} maxLength={5} onChange={setTyped} />
      </Field>
    </Sheet>
  )
}
