import { View } from '@tarojs/components'
import type { ReminderView } from '@nuanyu/types/reminders'
import { useState } from 'react'
import { Paper, paragraphsOf } from '../../features/papers/Paper'
import { Readers } from '../../features/papers/Readers'
import { StepSheet } from '../../features/steps/StepSheet'
import { saidBy } from '../../features/steps/words'
import { Button, Card, Columns, ListRow, Notice, StateTag, Timeline } from '../../ui'
import { type Step, STEPS, WORDS } from './steps'

interface ShownProps {
  view: ReminderView
  onWrite: () => void
  onChanged: (view: ReminderView) => void
  onReload: () => void
}

export function Shown({ view, onWrite, onChanged, onReload }: ShownProps) {
  const [step, setStep] = useState<Step>()
  const { state, occasions, audience, reading } = view
  return (
    <>
      <Columns>
        <>
          <View className="paper-state">
            <StateTag id="reminder-state" tone={state === 'draft' ? 'warn' : 'calm'} text={view.stateLabel} />
            <View id="reminder-next">{view.next}</View>
          </View>
          {state === 'draft' && <Notice id="reminder-hint" title="还没有排期，排期后到日子才会发" />}
          <Paper id="reminder-paper" office="" title={view.title} paragraphs={paragraphsOf(view.body)} date="" />
          <View className="paper-steps">
            {STEPS.filter((one) => view.can.includes(one)).map((one) => (
              <Button key={one} id={`reminder-${one}`} kind={WORDS[one].kind} onClick={() => setStep(one)}>
                {WORDS[one].button}
              </Button>
            ))}
            {view.can.includes('edit') && (
              <Button id="reminder-write" kind="secondary" icon="edit" onClick={onWrite}>
                修改
              </Button>
            )}
          </View>
        </>
        <>
          <Card flush title="哪天发" note={`提醒：${audience}`}>
            {occasions.length === 0 && <ListRow title="还没有选日子" />}
            {occasions.map(({ label, dayLabel, sent }) => (
              <ListRow
                key={`${label}-${dayLabel}`}
                title={dayLabel}
                note={label}
                aside={<StateTag tone={sent ? 'good' : 'muted'} text={sent ? '已发' : '未发'} />}
              />
            ))}
          </Card>
          <Card title="经过">
            <Timeline
              id="reminder-history"
              entries={view.history.map((entry, index) => ({ key: String(index), ...entry })).reverse()}
            />
          </Card>
          {reading !== null && <Readers id={view.id} of="reminders.receipts" reading={reading} />}
        </>
      </Columns>
      {step && (
        <StepSheet
          key={step}
          id={`reminder-${step}-sheet`}
          action={`reminders.${step}`}
          {...saidBy(WORDS[step])}
          cancel="返回"
          input={(reason, commandId) => ({ commandId, reminderId: view.id, version: view.version, reason })}
          onClose={() => setStep(undefined)}
          onReload={onReload}
          onDone={(after) => {
            setStep(undefined)
            onChanged(after)
          }}
        />
      )}
    </>
  )
}
