import { View } from '@tarojs/components'
import { Button, Card, ChipGroup, DateInput, Notice } from '../../ui'
import { DepartmentPicker } from '../DepartmentPicker'
import { FormField } from '../../features/form/FormField'
import { daysBefore } from '../../features/time/day'
import { sayDay, useToday } from '../../features/time/when'
import { departmentOf, whereOf, type Surroundings } from '../where'
import type { StepProps } from './step'

export function WhereAndWhen(props: StepProps & { around: Surroundings; onForgetScene: () => void }) {
  const { form, errors, onChange, around, onForgetScene } = props
  const today = useToday()
  const near = [0, 1, 2].map((days) => ({ id: daysBefore(today, days), label: ['今天', '昨天', '前天'][days] ?? '' }))
  const scanned = form.where?.by === 'scene' && !around.lost
  return (
    <>
      {around.lost && (
        <Notice tone="warn" title="扫的二维码已停用">
          请在下面选择科室。
        </Notice>
      )}
      <FormField path="where" label="在哪里" required error={errors.where}>
        {scanned ? (
          <Card
            id="complaint-place"
            title={around.place?.department.name ?? '正在确认地点…'}
            note={around.place?.post.name}
            aside={
              <Button id="complaint-elsewhere" kind="quiet" small inline onClick={onForgetScene}>
                换个科室
              </Button>
            }
          />
        ) : (
          <DepartmentPicker
            departments={around.departments}
            value={departmentOf(form.where)}
            unknownLabel="说不清，请帮我转给对的科室"
            onChange={(id) => onChange({ where: whereOf(id) }, 'where')}
          />
        )}
      </FormField>
      <FormField
        path="happenedOn"
        label="哪一天"
        required
        error={errors.happenedOn}
        hint={form.happenedOn === '' ? undefined : sayDay(form.happenedOn, today)}
      >
        <ChipGroup
          id="complaint-day"
          single
          options={near}
          value={[form.happenedOn]}
          onChange={([happenedOn = '']) => onChange({ happenedOn }, 'happenedOn')}
        />
        <View className="complaint__other-day">
          <DateInput
            id="complaint-date"
            value={form.happenedOn}
            max={today}
            label="其他日期"
            onChange={(happenedOn) => onChange({ happenedOn }, 'happenedOn')}
          />
        </View>
      </FormField>
    </>
  )
}
