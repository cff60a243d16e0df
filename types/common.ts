import './zod'
import * as z from 'zod'

/** Id of a stored document. Opaque to clients. */
export const Id = z.string().regex(/^[\w@.-]{1,64}$/, '编号不正确')

/** Made once on the device and kept with the draft, so that a resend is recognised and done once. */
export const CommandId = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/, '请求编号不正确')

/** Version of the record that the sender saw; a stale one is refused with CONFLICT. */
export const Version = z.int().min(1)

/** Moment in UTC, ISO 8601 with milliseconds, e.g. `2026-11-23T03:09:00.000Z`. */
export const Moment = z.iso.datetime()

/** Calendar day in the hospital's time zone (UTC+8), `YYYY-MM-DD`. */
export const Day = z.iso.date('请选择日期')

/** Calendar month in the hospital's time zone, `YYYY-MM`. */
export const Month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, '月份不正确')

/** WeChat cloud storage id. */
export const FileId = z.string().regex(/^cloud:\/\/[\w.-]+\/[\w./-]{1,300}$/, '图片编号不正确')

/** Free text from a person: trimmed, without control characters, bounded. */
export function text(max: number, min = 0) {
  return z
    .string()
    .trim()
    .min(min, min > 1 ? `请至少写 ${min} 个字` : '请填写')
    .max(max, `最多 ${max} 个字`)
    .refine((value) => !hasControlCharacters(value), '含有不能识别的字符')
}

function hasControlCharacters(value: string): boolean {
  return /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.test(value)
}

/** Of a mobile or with its area code; `optional`: may be left empty. */
export function phone(optional?: 'optional') {
  return z
    .string()
    .trim()
    .refine(
      (value) => (optional === 'optional' && value === '') || /^(1\d{10}|0\d{2,3}-?\d{7,8})$/.test(value),
      '请填写正确的电话号码',
    )
}

/** The ids of a list of labels, as zod's enum wants them. */
export function keysOf<T extends Record<string, unknown>>(record: T): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(record) as [keyof T & string, ...(keyof T & string)[]]
}

/** A labelled choice of a taxonomy, as shown to people. */
export const Labelled = z.object({ id: z.string(), label: z.string() })
export type Labelled = z.infer<typeof Labelled>

/** One page of a list; `next` continues it and is null on the last page. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() })
}

/** Continues a list; comes from a former page's `next`. */
export const Cursor = z.string().max(300).optional()

export const ListInput = z.object({ cursor: Cursor })
