import '../zod'
import * as z from 'zod'
import { Id, text } from '../common'

/** Stored with every rating and case, so it is never renamed, reused or taken away. No dots: figures count by it. */
export const ChoiceId = z.string().regex(/^[a-z][a-z0-9_-]{0,39}$/, '编号不正确')

const choice = {
  id: ChoiceId,
  label: text(30, 1),
  /** Offered to nobody any more; what was chosen before still shows its label. */
  retired: z.literal(true).optional(),
}

export const Choice = z.strictObject(choice)
export type Choice = z.infer<typeof Choice>

/** `lane`: past the department, to discipline. `suggest`: the department the complaint office is offered first. */
export const Subject = z.strictObject({
  ...choice,
  lane: z.literal('discipline').optional(),
  suggest: Id.nullable().default(null),
})
export type Subject = z.infer<typeof Subject>

/** `explained` is what the person reads; `source` says by which rule one may decline at all. */
export const Ground = z.strictObject({ ...choice, explained: text(300, 6), source: text(80, 4) })
export type Ground = z.infer<typeof Ground>

type Listed = { id: string; label: string; retired?: true | undefined }

/** A list in the order in which it is offered. */
export function listOf<T extends z.ZodType<Listed>>(item: T, most = 40) {
  return z
    .array(item)
    .min(1, '至少要有一项')
    .max(most, `最多 ${most} 项`)
    .superRefine((items: Listed[], context) => {
      const ids = new Set<string>()
      const labels = new Set<string>()
      items.forEach(({ id, label, retired }, index) => {
        if (ids.has(id)) context.addIssue({ code: 'custom', path: [index, 'id'], message: '编号重复' })
        if (!retired && labels.has(label))
          context.addIssue({ code: 'custom', path: [index, 'label'], message: `“${label}”重复了` })
        ids.add(id)
        if (!retired) labels.add(label)
      })
      if (items.length > 0 && labels.size === 0)
        context.addIssue({ code: 'custom', path: [], message: '不能全部停用，至少留一项' })
    })
}

/** What is offered now. */
export function offered<T extends { retired?: true | undefined }>(items: readonly T[]): T[] {
  return items.filter(({ retired }) => !retired)
}
