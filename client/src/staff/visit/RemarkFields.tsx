import type { VisitView } from '@nuanyu/types/visits'
import type { Filled } from '../../features/visits/filled'
import { REMARK_LENGTH } from '../../features/visits/filled'
import { Button, Field, Notice, Segmented, SelectInput, TextArea } from '../../ui'

type Given = Filled['remarks'][string]

interface RemarkFieldsProps {
  id: string
  remark: Given
  /** Of the department, as they came along with the visit. */
  people: VisitView['people']
  onChange: (remark: Given | undefined) => void
}

const UNIT = 'unit'
const KINDS = [
  { id: 'bad', label: '需要改正' },
  { id: 'good', label: '值得肯定' },
] as const

/** What becomes a finding: of the unit, or of one person of it. */
export function RemarkFields({ id, remark, people, onChange }: RemarkFieldsProps) {
  const short = remark.text !== '' && remark.text.trim().length < REMARK_LENGTH
  return (
    <>
      <Notice id={`${id}-notice`} icon="flag" title="列为发现">
        提交后由另一位同事复核，再告诉本人或科室。他们不知道是您。
      </Notice>
      <Field label="是哪一种">
        <Segmented
          id={`${id}-kind`}
          options={KINDS}
          value={remark.good ? 'good' : 'bad'}
          onChange={(kind) => onChange({ ...remark, good: kind === 'good' })}
        />
      </Field>
      <Field label="说的是谁" hint="说不准是谁，就选科室。">
        <SelectInput
          id={`${id}-person`}
          label="说的是谁"
          options={[
            { id: UNIT, label: '科室' },
            ...people.map(({ staffId, name, title }) => ({ id: staffId, label: `${name} · ${title}` })),
          ]}
          value={remark.staffId ?? UNIT}
          onChange={(staffId) => onChange({ ...remark, staffId: staffId === UNIT ? null : staffId })}
        />
      </Field>
      <Field label="发生了什么" required error={short ? '请至少写 6 个字' : undefined}>
        <TextArea
          id={`${id}-text`}
          label="发生了什么"
          maxLength={500}
          lines={3}
          value={remark.text}
          onChange={(text) => onChange({ ...remark, text })}
        />
      </Field>
      <Button id={`${id}-drop`} kind="quiet" small inline onClick={() => onChange(undefined)}>
        不列为发现
      </Button>
    </>
  )
}
