import { View } from '@tarojs/components'
import { caseKinds, type CaseKind } from '@nuanyu/types/feedback'
import { DepartmentField } from '../../features/departments/DepartmentField'
import { PhotosField } from '../../features/photos/PhotosField'
import type { usePhotos } from '../../features/photos/usePhotos'
import { FormField } from '../../features/form/FormField'
import { today } from '../../features/time/day'
import { Card, ChipGroup, DateInput, Notice, Segmented, TextArea } from '../../ui'
import type { PartProps } from './part'

const KINDS = (Object.keys(caseKinds) as CaseKind[]).map((id) => ({ id, label: caseKinds[id] }))
const ANSWERS = [
  { id: 'no', label: '没有' },
  { id: 'yes', label: '有，或说不准' },
] as const

interface MatterProps extends PartProps {
  subjects: { id: string; label: string }[]
  photos: ReturnType<typeof usePhotos>
}

export function Matter({ form, errors, onChange, subjects, photos }: MatterProps) {
  return (
    <Card className="enter-card" title="发生了什么">
      <FormField path="kind" label="是投诉还是建议" error={errors.kind}>
        <Segmented id="enter-kind" options={KINDS} value={form.kind} onChange={(kind) => onChange({ kind }, 'kind')} />
      </FormField>
      <FormField path="words" label="对方说了什么" required error={errors.words}>
        <TextArea
          id="enter-words"
          value={form.words}
          label="对方说了什么"
          maxLength={2000}
          lines={6}
          placeholder="照对方的话记，不加评论。姓名、电话填在后面，这里不用写。"
          onChange={(words) => onChange({ words }, 'words')}
        />
      </FormField>
      <PhotosField
        id="enter-photos"
        label="来信或材料的照片"
        note="请遮住姓名、证件和他人"
        photos={photos}
        error={errors.photos}
        onTouch={() => onChange({}, 'photos')}
      />
      <FormField path="subject" label="属于哪一类" required error={errors.subject}>
        <ChipGroup
          id="enter-subject"
          single
          options={subjects}
          value={[form.subject]}
          onChange={([subject = '']) => onChange({ subject }, 'subject')}
        />
      </FormField>
      <FormField path="risk" label="现在还有人有危险吗" error={errors.risk}>
        <Segmented
          id="enter-risk"
          options={ANSWERS}
          value={form.risk ? 'yes' : 'no'}
          onChange={(answer) => onChange({ risk: answer === 'yes' }, 'risk')}
        />
        {form.risk && (
          <View className="enter-risk">
            <Notice id="enter-risk-now" tone="bad" title="先打电话给科室当班负责人，再登记">
              登记后系统会马上通知值班的人，但不会比您打电话更快。
            </Notice>
          </View>
        )}
      </FormField>
      <View className="enter-pair">
        <FormField path="where" label="在哪里" hint="说不清的，由投诉管理部门分派" error={errors.where}>
          <DepartmentField
            id="enter-where"
            value={form.department}
            unknown="还说不清"
            onChange={(department) => onChange({ department }, 'where')}
          />
        </FormField>
        <FormField path="happenedOn" label="哪天发生的" required hint="记不清的填大概的日子" error={errors.happenedOn}>
          <DateInput
            id="enter-happened"
            value={form.happenedOn}
            max={today()}
            label="哪天发生的"
            onChange={(happenedOn) => onChange({ happenedOn }, 'happenedOn')}
          />
        </FormField>
      </View>
    </Card>
  )
}
