import { View } from '@tarojs/components'
import type { CallView, Outcome } from '@nuanyu/types/inspection'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { placeProblems, useCommand } from '../../cloud'
import { Refusal } from '../../features/case/Refusal'
import { Button, Card, ChipGroup } from '../../ui'
import type { CallAnswers } from './useAnswers'

interface EndingProps {
  view: CallView
  answers: CallAnswers
  onDone: (view: CallView) => void
  onReload: () => void
}

const OUTCOMES: { id: Outcome; label: string }[] = [
  { id: 'reached', label: '接通了，问完了' },
  { id: 'no_answer', label: '没有人接' },
  { id: 'refused', label: '不愿接受' },
  { id: 'wrong_number', label: '号码不对' },
]

/** How it ended. 不再打来 is for good. */
export function Ending({ view, answers, onDone, onReload }: EndingProps) {
  const [chosen, setChosen] = useState<Outcome>()
  const given = answers.given()
  const outcome = chosen ?? (given.some(({ value }) => value !== 'na') ? 'reached' : undefined)
  const record = useCommand('inspection.recordCall', { onConflict: onReload })
  const { unshown } = placeProblems(record.fieldErrors, [])
  const talked = outcome === 'reached' || outcome === 'refused'
  const send = async () => {
    if (!outcome) return
    const after = await record.run({
      commandId: answers.commandId,
      callId: view.id,
      version: view.version,
      outcome,
      answers: outcome === 'reached' ? given : [],
      words: answers.words,
      doNotCall: talked && answers.doNotCall,
    })
    if (!after) return
    void Taro.showToast({ title: '已记下', icon: 'success' })
    onDone(after)
  }
  return (
    <Card id="call-ending" title="怎么结束的">
      <Refusal error={record.error} unshown={unshown} onReload={onReload} />
      <ChipGroup
        id="call-outcome"
        single
        options={OUTCOMES}
        value={outcome ? [outcome] : []}
        onChange={([next]) => {
          setChosen(next as Outcome | undefined)
          record.clear()
        }}
      />
      {talked && (
        <View className="call-never">
          <ChipGroup
            id="call-never"
            tone="bad"
            options={[{ id: 'never', label: '对方说不要再打来' }]}
            value={answers.doNotCall ? ['never'] : []}
            onChange={(value) => answers.patch({ doNotCall: value.length > 0 })}
          />
          {answers.doNotCall && <View className="call-head__note">号码马上删掉，以后任何计划都不会再打给 TA。</View>}
        </View>
      )}
      <Button id="call-record" disabled={outcome === undefined} loading={record.busy} onClick={() => void send()}>
        记下结果
      </Button>
    </Card>
  )
}
