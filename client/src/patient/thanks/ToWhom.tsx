import { View } from '@tarojs/components'
import { Button, Card, Notice, Segmented, TextInput } from '../../ui'
import { FormField } from '../../features/form/FormField'
import { DepartmentPicker } from '../DepartmentPicker'
import { departmentOf, whereOf, type Surroundings } from '../where'
import type { PartProps } from './part'

const KINDS = [
  { id: 'person', label: '一个人' },
  { id: 'unit', label: '整个科室' },
] as const

export function ToWhom(props: PartProps & { around: Surroundings; onForgetScene: () => void }) {
  const { form, errors, onChange, around, onForgetScene } = props
  const person = form.toKind === 'person'
  const scanned = form.where?.by === 'scene' && !around.lost
  return (
    <>
      <FormField path="to" label="想感谢谁" required error={errors.to}>
        <Segmented
          id="thanks-to"
          options={KINDS}
          value={form.toKind}
          onChange={(toKind) => onChange({ toKind }, 'to')}
        />
        {person && (
          <View className="thanks-form__name">
            <TextInput
              id="thanks-name"
              value={form.toName}
              label="您知道的姓名或称呼"
              placeholder="您知道的姓名或称呼，例如：顾护士长"
              maxLength={20}
              onChange={(toName) => onChange({ toName }, 'to')}
            />
          </View>
        )}
      </FormField>
      {around.lost && (
        <Notice tone="warn" title="扫的二维码已停用">
          请在下面选择科室。
        </Notice>
      )}
      <FormField path="where" label={person ? 'TA 在哪个科室' : '哪个科室'} required error={errors.where}>
        {scanned ? (
          <Card
            id="thanks-place"
            title={around.place?.department.name ?? '正在确认地点…'}
            note={around.place?.post.name}
            aside={
              <Button id="thanks-elsewhere" kind="quiet" small inline onClick={onForgetScene}>
                换个科室
              </Button>
            }
          />
        ) : (
          <DepartmentPicker
            departments={around.departments}
            value={departmentOf(form.where)}
            unknownLabel="说不清，请帮我找到 TA"
            onChange={(id) => onChange({ where: whereOf(id) }, 'where')}
          />
        )}
      </FormField>
    </>
  )
}
