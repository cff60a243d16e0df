import { View } from '@tarojs/components'
import type { Disposal, FindingView, FoundPerson } from '@nuanyu/types/findings'
import { useState } from 'react'
import { PersonField } from '../../features/findings/PersonField'
import { StepSheet } from '../../features/steps/StepSheet'
import { daysAfter, today } from '../../features/time/day'
import { ChipGroup, DateInput, Field, TextInput, TimeInput } from '../../ui'

interface DisposeSheetProps {
  finding: FindingView
  onDone: (finding: FindingView) => void
  onReload: () => void
  onClose: () => void
}

const SAYS: Record<Disposal, string> = {
  commend: '认定的事实可以作为通报表扬的依据，通报另行起草、另一人批准。',
  criticise: '认定的事实可以作为通报批评的依据，通报另行起草、另一人批准。',
  talk: '马上通知本人参加；谈完、办结以后，这一条才能办结。',
  remind: '下面的话会发给本人（科室）。',
  transfer: '交给纪检监察室，由他们办结。',
}

/** What follows. A talk is arranged on the spot, so that it is not forgotten. */
export function DisposeSheet({ finding, ...after }: DisposeSheetProps) {
  const [disposal, setDisposal] = useState<Disposal>(finding.disposals[0]?.id ?? 'remind')
  const { person, department } = finding
  const [whom, setWhom] = useState<FoundPerson | null>(null)
  const [day, setDay] = useState(daysAfter(today(), 2))
  const [time, setTime] = useState('15:00')
  const [place, setPlace] = useState('')
  const staffId = person?.staffId ?? whom?.staffId ?? ''
  return (
    <StepSheet
      {...after}
      id="finding-dispose-sheet"
      action="findings.dispose"
      title="决定怎么处理"
      confirm="就这样处理"
      says={SAYS[disposal]}
      done="已处理"
      label={disposal === 'talk' ? '谈什么' : disposal === 'remind' ? '提醒的话' : '处理意见'}
      path="text"
      fields={['talk', 'disposal']}
      input={(text, commandId) => ({
        commandId,
        findingId: finding.id,
        version: finding.version,
        disposal,
        text,
        talk: disposal === 'talk' ? { staffId, day, time, place } : null,
      })}
    >
      {(marks, clear) => (
        <>
          <Field label="处理方式" required error={marks['disposal']}>
            <ChipGroup
              id="finding-disposal-kind"
              single
              stacked
              options={finding.disposals.map(({ id, label, note }) => ({ id, label, hint: note }))}
              value={[disposal]}
              onChange={([choice]) => {
                if (choice !== undefined) setDisposal(choice as Disposal)
                clear('disposal')
              }}
            />
          </Field>
          {disposal === 'talk' && (
            <Field
              label={person ? `和${person.name}谈` : '和谁谈'}
              required
              error={marks['talk']}
              hint={person ? undefined : `${department.label}的负责人或当事人`}
            >
              {person === null && (
                <PersonField
                  id="finding-talk-with"
                  value={whom}
                  departmentId={department.id}
                  onChange={(found) => {
                    setWhom(found)
                    clear('talk')
                  }}
                />
              )}
              <View className="steps-fields">
                <DateInput
                  id="finding-talk-day"
                  label="哪一天"
                  value={day}
                  min={today()}
                  onChange={(next) => {
                    setDay(next)
                    clear('talk')
                  }}
                />
                <TimeInput
                  id="finding-talk-time"
                  label="几点"
                  value={time}
                  onChange={(next) => {
                    setTime(next)
                    clear('talk')
                  }}
                />
                <TextInput
                  id="finding-talk-place"
                  label="地点"
                  placeholder="地点，例如：党委会议室"
                  maxLength={40}
                  value={place}
                  onChange={(next) => {
                    setPlace(next)
                    clear('talk')
                  }}
                />
              </View>
            </Field>
          )}
        </>
      )}
    </StepSheet>
  )
}
