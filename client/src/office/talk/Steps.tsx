/** What the viewer may do with a talk: the server's `can`. */
import { View } from '@tarojs/components'
import type { TalkCommand, TalkView } from '@nuanyu/types/talks'
import { useState } from 'react'
import { StepSheet } from '../../features/steps/StepSheet'
import { today } from '../../features/time/day'
import { Button, DateInput, Field, Notice, TextInput, TimeInput } from '../../ui'
import { HoldSheet } from './HoldSheet'

type Step = Exclude<TalkCommand, 'acknowledge'>

const ORDER: readonly Step[] = ['hold', 'close', 'move', 'cancel']
const BUTTONS: Record<Step, string> = { hold: '写谈话记录', close: '办结', move: '改时间地点', cancel: '取消' }

interface StepsProps {
  talk: TalkView
  onChanged: (talk: TalkView) => void
  onReload: () => void
}

export function TalkSteps({ talk, onChanged, onReload }: StepsProps) {
  const [step, setStep] = useState<Step>()
  const after = {
    onReload,
    onClose: () => setStep(undefined),
    onDone: (changed: TalkView) => {
      setStep(undefined)
      onChanged(changed)
    },
  }
  const on = (commandId: string) => ({ commandId, talkId: talk.id, version: talk.version })
  return (
    <View className="steps-stack">
      {talk.why !== '' && <Notice id="talk-why" icon="users" title={talk.why} />}
      {ORDER.filter((one) => talk.can.includes(one)).map((one, index) => (
        <Button
          key={one}
          id={`talk-${one}`}
          kind={index === 0 ? 'primary' : one === 'cancel' ? 'quiet' : 'secondary'}
          onClick={() => setStep(one)}
        >
          {BUTTONS[one]}
        </Button>
      ))}
      {step === 'hold' && <HoldSheet talk={talk} {...after} />}
      {step === 'move' && <MoveSheet talk={talk} {...after} />}
      {step === 'close' && (
        <StepSheet
          {...after}
          id="talk-close-sheet"
          action="talks.close"
          title="办结"
          confirm="办结"
          says={talk.acknowledged ? '说定的事已经落实。' : '本人没有确认，办结后会注明。'}
          done="已办结"
          label="落实的情况"
          path="text"
          input={(text, commandId) => ({ ...on(commandId), text })}
        />
      )}
      {step === 'cancel' && (
        <StepSheet
          {...after}
          id="talk-cancel-sheet"
          action="talks.cancel"
          title="取消约谈"
          confirm="取消约谈"
          danger
          says="本人会收到通知。由检查发现引起的，要另行处理。"
          done="已取消"
          label="为什么取消"
          maxLength={200}
          input={(reason, commandId) => ({ ...on(commandId), reason })}
        />
      )}
    </View>
  )
}

interface MoveSheetProps {
  talk: TalkView
  onDone: (talk: TalkView) => void
  onReload: () => void
  onClose: () => void
}

function MoveSheet({ talk, ...after }: MoveSheetProps) {
  const [day, setDay] = useState(talk.day)
  const [time, setTime] = useState(talk.time)
  const [place, setPlace] = useState(talk.place)
  return (
    <StepSheet
      {...after}
      id="talk-move-sheet"
      action="talks.move"
      title="改时间地点"
      confirm="改好，通知本人"
      says="本人会收到新的时间和地点。"
      done="已改"
      label="为什么改"
      maxLength={200}
      fields={['day', 'time', 'place']}
      input={(reason, commandId) => ({
        commandId,
        talkId: talk.id,
        version: talk.version,
        day,
        time,
        place,
        reason,
      })}
    >
      {(marks, clear) => (
        <>
          <Field label="哪一天" required error={marks['day']}>
            <DateInput
              id="talk-move-day"
              label="哪一天"
              value={day}
              min={today()}
              onChange={(next) => {
                setDay(next)
                clear('day')
              }}
            />
          </Field>
          <Field label="几点" required error={marks['time']}>
            <TimeInput
              id="talk-move-time"
              label="几点"
              value={time}
              onChange={(next) => {
                setTime(next)
                clear('time')
              }}
            />
          </Field>
          <Field label="地点" required error={marks['place']}>
            <TextInput
              id="talk-move-place"
              label="地点"
              maxLength={40}
              value={place}
              onChange={(next) => {
                setPlace(next)
                clear('place')
              }}
            />
          </Field>
        </>
      )}
    </StepSheet>
  )
}
