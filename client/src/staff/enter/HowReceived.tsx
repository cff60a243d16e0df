import { View } from '@tarojs/components'
import { channels } from '@nuanyu/types/feedback'
import { FormField } from '../../features/form/FormField'
import { today } from '../../features/time/day'
import { sayDay } from '../../features/work/days'
import { Card, ChipGroup, DateInput, TextInput } from '../../ui'
import type { EnterForm } from './form'
import type { PartProps } from './part'

type EnteredChannel = EnterForm['channel']
const CHANNELS = (['telephone', 'walk_in', 'letter', 'delegate', 'hotline_12345'] as const).map((id) => ({
  id,
  label: channels[id],
}))

export function HowReceived({ form, errors, onChange }: PartProps) {
  return (
    <Card className="enter-card" id="enter-top" title="怎么收到的">
      <FormField path="channel" label="途径" error={errors.channel}>
        <ChipGroup
          id="enter-channel"
          single
          options={CHANNELS}
          value={[form.channel]}
          onChange={([channel]) => channel && onChange({ channel: channel as EnteredChannel }, 'channel')}
        />
      </FormField>
      {form.channel === 'hotline_12345' && (
        <View className="enter-pair">
          <FormField path="hotline.number" label="12345工单号" required error={errors['hotline.number']}>
            <TextInput
              id="enter-hotline-number"
              value={form.hotlineNumber}
              label="12345工单号"
              maxLength={40}
              onChange={(hotlineNumber) => onChange({ hotlineNumber }, 'hotline')}
            />
          </FormField>
          <FormField path="hotline.answerBy" label="要求哪天前回复" required error={errors['hotline.answerBy']}>
            <DateInput
              id="enter-hotline-day"
              value={form.hotlineAnswerBy}
              min={form.receivedOn}
              label="12345要求的日子"
              onChange={(hotlineAnswerBy) => onChange({ hotlineAnswerBy }, 'hotline')}
            />
          </FormField>
        </View>
      )}
      <FormField
        path="receivedOn"
        label="哪天收到的"
        required
        hint={`答复期限从这天算起：${form.receivedOn === '' ? '请选择' : sayDay(form.receivedOn)}`}
        error={errors.receivedOn}
      >
        <DateInput
          id="enter-received"
          value={form.receivedOn}
          max={today()}
          label="哪天收到的"
          onChange={(receivedOn) => onChange({ receivedOn }, 'receivedOn')}
        />
      </FormField>
    </Card>
  )
}
