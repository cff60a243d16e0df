import { postMarks, type DepartmentPosts, type PostField, type PostMark, type PostRow } from '@nuanyu/types/org'
import { useCommand, useQuery } from '../../cloud'
import { ChipGroup, Field, SelectInput, TextArea, TextInput } from '../../ui'
import { SaveSheet } from './SaveSheet'
import { useForm } from './useForm'

interface PostSheetProps {
  /** Absent for a new one. */
  post?: PostRow | undefined
  department: DepartmentPosts['department']
  kinds: DepartmentPosts['kinds']
  onDone: () => void
  onClose: () => void
}

const NO_MARK = 'none'
const marks = [{ id: NO_MARK, label: '没有标识' }, ...Object.entries(postMarks).map(([id, label]) => ({ id, label }))]
/** Of a new post the rest is written by those who keep it. */
const ofNew: readonly PostField[] = ['name', 'kind']

/** Only the fields that the server lets this person write. */
export function PostSheet({ post, department, kinds, onDone, onClose }: PostSheetProps) {
  const { commandId, values, set } = useForm({
    name: post?.name ?? '',
    kind: post?.kind ?? '',
    departmentId: post?.departmentId ?? department.id,
    mark: post?.mark ?? NO_MARK,
    pledge: post?.pledge ?? '',
  })
  const fields = post?.fields ?? ofNew
  const has = (field: PostField) => fields.includes(field)
  const entrance = useQuery('org.entrance', has('departmentId') ? {} : null)
  const save = useCommand('org.savePost', { onConflict: onDone })
  const send = async () => {
    const saved = await save.run({
      commandId,
      id: post?.id ?? null,
      ...(post ? { version: post.version } : {}),
      ...values,
      mark: values.mark === NO_MARK ? null : (values.mark as PostMark),
    })
    if (saved) onDone()
  }
  const { fieldErrors } = save
  return (
    <SaveSheet
      id="post-sheet"
      title={post ? `修改“${post.name}”` : `给${department.name}添加岗位`}
      command={save}
      onSave={() => void send()}
      onClose={onClose}
    >
      {has('name') && (
        <Field label="岗位名称" required hint="患者扫码后看到的就是它。" error={fieldErrors.name}>
          <TextInput
            id="post-name"
            label="岗位名称"
            value={values.name}
            maxLength={30}
            placeholder="例如：6病区护士站"
            onChange={set('name')}
          />
        </Field>
      )}
      {has('kind') && (
        <Field label="岗位类别" required hint="《暖语手册》按它分章。" error={fieldErrors.kind}>
          <ChipGroup
            id="post-kind"
            single
            options={kinds}
            value={[values.kind]}
            onChange={([kind]) => set('kind')(kind ?? '')}
          />
        </Field>
      )}
      {has('departmentId') && (
        <Field label="所在科室" hint="换科室时，二维码跟着走。" error={fieldErrors.departmentId}>
          <SelectInput
            id="post-department"
            label="所在科室"
            options={(entrance.data?.departments ?? [department]).map(({ id, name }) => ({ id, label: name }))}
            value={values.departmentId}
            onChange={set('departmentId')}
          />
        </Field>
      )}
      {has('mark') && (
        <Field label="党员岗标识" error={fieldErrors.mark}>
          <ChipGroup
            id="post-mark"
            single
            options={marks}
            value={[values.mark]}
            onChange={([mark]) => set('mark')((mark ?? NO_MARK) as typeof values.mark)}
          />
        </Field>
      )}
      {has('pledge') && (
        <Field label="服务承诺" optional hint="不写时，患者看到支部的承诺。" error={fieldErrors.pledge}>
          <TextArea
            id="post-pledge"
            label="服务承诺"
            lines={3}
            value={values.pledge}
            maxLength={120}
            onChange={set('pledge')}
          />
        </Field>
      )}
    </SaveSheet>
  )
}
