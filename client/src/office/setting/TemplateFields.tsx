/** The beginning of a reply: its words, for which subjects, and what usually changes with it. */
import { changeKinds } from '@nuanyu/types/feedback'
import { offered, replyPlaceholders } from '@nuanyu/types/settings'
import { useQuery } from '../../cloud'
import { ChipGroup, Field, Notice } from '../../ui'
import type { Item } from './value'
import { WordsField } from './WordsField'

const SUBJECTS = { kind: 'subjects' }
const EXAMPLE: Record<keyof typeof replyPlaceholders, string> = {
  科室: '心内科',
  医院: '我们医院',
  电话: '0951-1234567',
  类别: '服务态度',
  编号: 'K7M3P9QX',
  今天: '11月23日',
}
const BY_WRITER = 'writer'
const CHANGES = [
  { id: BY_WRITER, label: '由经办人选' },
  ...Object.entries(changeKinds).map(([id, label]) => ({ id, label })),
]

interface TemplateFieldsProps {
  item: Item
  onChange: ((part: Partial<Item>) => void) | undefined
  wrong: (field: string) => string | undefined
}

export function TemplateFields({ item, onChange, wrong }: TemplateFieldsProps) {
  const { data } = useQuery('settings.get', SUBJECTS)
  const subjects = Array.isArray(data?.value) ? offered(data.value) : []
  return (
    <>
      <WordsField
        id="item-text"
        path="text"
        label="正文"
        value={item.text ?? ''}
        maxLength={1500}
        error={wrong('text')}
        known={replyPlaceholders}
        example={EXAMPLE}
        onChange={onChange && ((text) => onChange({ text }))}
      />
      {onChange && (
        <>
          <Notice>写在〔〕里的，经办人写答复时必须换成实际情况，否则送不出去。</Notice>
          <Field label="用在哪些类别" hint="都不选，就是所有类别都可以用。" error={wrong('subjects')}>
            <ChipGroup
              id="item-subjects"
              options={subjects}
              value={item.subjects ?? []}
              onChange={(chosen) => onChange({ subjects: chosen })}
            />
          </Field>
          <Field label="通常带来什么改进">
            <ChipGroup
              id="item-change"
              single
              options={CHANGES}
              value={[item.change ?? BY_WRITER]}
              onChange={([chosen]) =>
                onChange({ change: chosen === undefined || chosen === BY_WRITER ? null : (chosen as 'none') })
              }
            />
          </Field>
        </>
      )}
    </>
  )
}
