/** One entry of a ledger, with what the viewer may do with it. */
import { View } from '@tarojs/components'
import type { PointCommand, PointRow } from '@nuanyu/types/branchWork'
import { useState } from 'react'
import { StepSheet } from '../steps/StepSheet'
import { Photos } from '../veto/Photos'
import { Button, StateTag } from '../../ui'

const TONES = { entered: 'warn', confirmed: 'good', returned: 'muted' } as const

const WORDS: Record<PointCommand, { button: string; says: string; label?: string; done: string }> = {
  confirm: { button: '审核通过', says: '通过后计入支部积分；以后更正只能冲销，不能修改。', done: '已计入' },
  sendBack: { button: '退回', says: '不计入积分，登记的书记会收到通知。', label: '退回的原因', done: '已退回' },
  reverse: {
    button: '冲销',
    says: '原来的一笔保留，另记一笔相反的，由第二人审核后抵消。',
    label: '冲销的原因',
    done: '已提出冲销',
  },
}

interface EntryProps {
  row: PointRow
  /** Where several branches stand together. */
  named?: boolean
  onChanged: () => void
}

export function Entry({ row, named = false, onChanged }: EntryProps) {
  const [step, setStep] = useState<PointCommand>()
  const points = row.points > 0 ? `+${String(row.points)}` : String(row.points)
  return (
    <View id={`point-${row.id}`} className="branch-entry">
      <View className="branch-entry__head">
        <View>
          {named && `${row.branch} · `}
          {row.what}
        </View>
        <View className="branch-entry__points">{points} 分</View>
      </View>
      <View>{row.reason}</View>
      <Photos id={`point-photos-${row.id}`} urls={row.photos} />
      <View className="branch-note">
        {[row.day, `${row.by} ${row.when}登记`, row.reversal].filter(Boolean).join(' · ')}
      </View>
      {row.returned !== '' && <View className="branch-note">退回：{row.returned}</View>}
      <View className="branch-entry__does">
        <StateTag tone={TONES[row.state]} text={row.stateLabel} />
        {row.can.map((one) => (
          <Button
            key={one}
            id={`point-${one}-${row.id}`}
            kind={one === 'confirm' ? 'secondary' : 'quiet'}
            small
            inline
            onClick={() => setStep(one)}
          >
            {WORDS[one].button}
          </Button>
        ))}
      </View>
      {step && (
        <StepSheet
          id={`point-${step}-sheet`}
          action={`branchWork.${step}`}
          title={`${WORDS[step].button}：${row.what}（${points} 分）`}
          confirm={WORDS[step].button}
          says={WORDS[step].says}
          done={WORDS[step].done}
          {...(WORDS[step].label === undefined ? {} : { label: WORDS[step].label })}
          maxLength={200}
          input={(reason, commandId) => ({ commandId, pointId: row.id, version: row.version, reason })}
          onReload={onChanged}
          onClose={() => setStep(undefined)}
          onDone={() => {
            setStep(undefined)
            onChanged()
          }}
        />
      )}
    </View>
  )
}
