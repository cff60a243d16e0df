/** One new code for many posts: which, what will happen, and what came of it. */
import { CODES_AT_ONCE, type DepartmentRow } from '@nuanyu/types/org'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useCommand } from '../../cloud'
import { ChipGroup, Field, Notice, Segmented, Sheet, TextInput } from '../../ui'
import { useForm } from './useForm'

interface IssueSheetProps {
  /** Of one department, or of all to choose groups from. */
  departments: DepartmentRow[]
  onDone: () => void
  onClose: () => void
}

export function IssueSheet({ departments, onDone, onClose }: IssueSheetProps) {
  const groups = [...new Set(departments.map(({ group }) => group))]
  const { commandId, values, set } = useForm<{ posts: 'bare' | 'all'; label: string; groups: string[] }>({
    posts: 'bare',
    label: '岗位',
    groups,
  })
  const [issued, setIssued] = useState<number>()
  const issue = useCommand('org.issueCodes')
  const chosen = departments.filter(({ group }) => values.groups.includes(group))
  const count = chosen.reduce((sum, { posts, bare }) => sum + (values.posts === 'all' ? posts : bare), 0)
  const tooMany = count > CODES_AT_ONCE
  const send = async () => {
    const answer = await issue.run({
      commandId,
      departmentIds: chosen.map(({ id }) => id),
      posts: values.posts,
      label: values.label,
    })
    if (answer) setIssued(answer.issued)
  }
  if (issued !== undefined) {
    return (
      <Sheet id="issue-many" open title={`已发 ${String(issued)} 张新码`} cancel="知道了" onCancel={onDone}>
        <View id="issue-many-done">每个岗位一张，标着“{values.label}”。到各科室里可以查看、保存图片，再打印张贴。</View>
      </Sheet>
    )
  }
  return (
    <Sheet
      id="issue-many"
      open
      title="批量发码"
      confirm={count > 0 ? `发 ${String(count)} 张` : '没有要发的'}
      confirmDisabled={count === 0 || tooMany}
      busy={issue.busy}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      {issue.error && <Notice tone="bad" title={issue.error.message} />}
      <Field label="给哪些岗位">
        <Segmented
          id="issue-posts"
          label="给哪些岗位"
          options={[
            { id: 'bare', label: '还没有码的' },
            { id: 'all', label: '每个岗位再发一张' },
          ]}
          value={values.posts}
          onChange={set('posts')}
        />
      </Field>
      {groups.length > 1 && (
        <Field label="哪些科室">
          <ChipGroup
            id="issue-group"
            options={groups.map((group) => ({ id: group, label: group }))}
            value={values.groups}
            onChange={set('groups')}
          />
        </Field>
      )}
      <Field label="贴在哪里" hint="以后在每张码上都看得到，可以先写个大概。" error={issue.fieldErrors.label}>
        <TextInput id="issue-label" label="贴在哪里" value={values.label} maxLength={30} onChange={set('label')} />
      </Field>
      <Notice tone={tooMany ? 'warn' : 'info'}>
        {tooMany
          ? `选中的有 ${String(count)} 个岗位，一次最多 ${String(CODES_AT_ONCE)} 个，请分几次发。`
          : count > 0
            ? `将给 ${String(chosen.length)} 个科室的 ${String(count)} 个岗位各发一张新码，已贴出的码不受影响。`
            : '选中的岗位都已经有码了。'}
      </Notice>
    </Sheet>
  )
}
