/** A new talk: with whom, about what, when and where. */
import { View } from '@tarojs/components'
import { SourceRef } from '@nuanyu/types/sources'
import { type TalkOffice, talkOffices, type TalkView } from '@nuanyu/types/talks'
import type { FoundPerson } from '@nuanyu/types/findings'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand } from '../../cloud'
import { Refusal } from '../../features/case/Refusal'
import { PersonField } from '../../features/findings/PersonField'
import { FormField } from '../../features/form/FormField'
import '../../features/steps/steps.scss'
import { daysAfter, today } from '../../features/time/day'
import { useSession } from '../../session/useSession'
import { Button, Card, ChipGroup, DateInput, Notice, TextArea, TextInput, TimeInput } from '../../ui'

interface ArrangeProps {
  /** `finding:ID`, `case:ID`; empty for none. */
  source: string
  onDone: (talk: TalkView) => void
}

export function Arrange({ source, onDone }: ArrangeProps) {
  const { session } = useSession()
  const offices = (session?.staff?.roles ?? []).flatMap(({ role }) => (role in talkOffices ? [role as TalkOffice] : []))
  const [chosen, setChosen] = useState<TalkOffice>()
  const office = chosen ?? offices[0] ?? 'party_office'
  const [commandId, setCommandId] = useState(newCommandId)
  const [person, setPerson] = useState<FoundPerson | null>(null)
  const [matter, setMatter] = useState('')
  const [day, setDay] = useState(daysAfter(today(), 2))
  const [time, setTime] = useState('15:00')
  const [place, setPlace] = useState('')
  const arrange = useCommand('talks.arrange')
  const { marks, unshown } = placeProblems(arrange.fieldErrors, ['staffId', 'matter', 'day', 'time', 'place'])
  const [kind, id] = source.split(':')
  const from = SourceRef.safeParse({ kind, id })
  const send = async () => {
    const talk = await arrange.run({
      commandId,
      office,
      staffId: person?.staffId ?? '',
      matter,
      source: from.success ? from.data : null,
      day,
      time,
      place,
    })
    if (talk) onDone(talk)
  }
  return (
    <Card title="安排约谈" note="本人会收到时间和地点；谈什么要点开才看得到。">
      <Refusal
        error={arrange.error}
        unshown={unshown}
        onReload={() => {
          setCommandId(newCommandId())
          arrange.clear()
        }}
      />
      {from.success && <Notice id="talk-from" icon="flag" title="由一条已有的记录引起，会一并记下来源" />}
      {offices.length > 1 && (
        <FormField path="office" label="以哪个部门的名义" required>
          <ChipGroup
            id="talk-office"
            single
            options={offices.map((one) => ({ id: one, label: talkOffices[one] }))}
            value={[office]}
            onChange={([next]) => setChosen(next as TalkOffice | undefined)}
          />
        </FormField>
      )}
      <FormField path="staffId" label="和谁谈" required error={marks['staffId']}>
        <PersonField
          id="talk-with"
          value={person}
          onChange={(next) => {
            setPerson(next)
            arrange.clear('staffId')
          }}
        />
      </FormField>
      <FormField path="matter" label="谈什么" required error={marks['matter']}>
        <TextArea
          id="talk-matter"
          label="谈什么"
          value={matter}
          maxLength={500}
          lines={4}
          placeholder="例如：三季度夜间应答不及时的整改"
          onChange={(next) => {
            setMatter(next)
            arrange.clear('matter')
          }}
        />
      </FormField>
      <FormField path="day" label="哪一天" required error={marks['day']}>
        <DateInput
          id="talk-day"
          label="哪一天"
          value={day}
          min={today()}
          onChange={(next) => {
            setDay(next)
            arrange.clear('day')
          }}
        />
      </FormField>
      <FormField path="time" label="几点" required error={marks['time']}>
        <TimeInput id="talk-time" label="几点" value={time} onChange={setTime} />
      </FormField>
      <FormField path="place" label="地点" required error={marks['place']}>
        <TextInput
          id="talk-place"
          label="地点"
          maxLength={40}
          value={place}
          placeholder="例如：党委会议室"
          onChange={(next) => {
            setPlace(next)
            arrange.clear('place')
          }}
        />
      </FormField>
      <View className="steps-stack">
        <Button id="talk-arrange" loading={arrange.busy} onClick={() => void send()}>
          安排，通知本人
        </Button>
      </View>
    </Card>
  )
}
