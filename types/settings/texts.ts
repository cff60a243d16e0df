import '../zod'
import * as z from 'zod'
import { text } from '../common'
import { ChangeKind } from '../feedback/taxonomy'
import { ChoiceId } from './choices'

/** Names in braces that are filled in by themselves; what stands in 〔〕 is for the writer. */
export const replyPlaceholders = {
  科室: '主办科室的名称',
  医院: '医院的名称',
  电话: '投诉电话',
  类别: '反映的类别',
  编号: '这件事的编号',
  今天: '写答复的日子',
} as const

export const consentPlaceholders = {
  案件年限: '投诉和建议办结后保存几年',
  身份年限: '姓名和电话保存几年',
} as const

/** Names in braces that nobody knows how to fill. */
export function unknownPlaceholders(words: string, known: object): string[] {
  return [...words.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name).filter((name) => !Object.hasOwn(known, name))
}

export function fillIn(words: string, values: Record<string, string>): string {
  return words.replace(/\{([^{}]*)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? values[name]! : whole))
}

function withPlaceholders(max: number, known: Record<string, string>, needed: readonly string[] = []) {
  return text(max, 10).superRefine((words, context) => {
    for (const name of unknownPlaceholders(words, known))
      context.addIssue({ code: 'custom', message: `不认识{${name}}，可以用的有：${Object.keys(known).join('、')}` })
    for (const name of needed)
      if (!words.includes(`{${name}}`))
        context.addIssue({ code: 'custom', message: `要写明保存多久，请放上{${name}}（《个人信息保护法》第十七条）` })
  })
}

/** A beginning of a reply, not an answer. No subjects: for all of them. */
export const ReplyTemplate = z.strictObject({
  id: ChoiceId,
  label: text(20, 1),
  text: withPlaceholders(1500, replyPlaceholders),
  subjects: z.array(ChoiceId).max(40),
  /** What usually changes with such a reply; null leaves it to the writer. */
  change: ChangeKind.nullable(),
  retired: z.literal(true).optional(),
})
export type ReplyTemplate = z.infer<typeof ReplyTemplate>

/** What a person agrees to, by the way in which they complain, and what for. A new text is a new version. */
export const Consents = z.strictObject({
  named: withPlaceholders(400, consentPlaceholders, ['案件年限', '身份年限']),
  confidential: withPlaceholders(400, consentPlaceholders, ['案件年限', '身份年限']),
  anonymous: withPlaceholders(400, consentPlaceholders, ['案件年限']),
  purpose: text(60, 4),
})
export type Consents = z.infer<typeof Consents>

const Keyword = z.string().regex(/^[a-z_]{2,24}\d{1,2}$/, '字段名像 thing1、time3，在微信后台的模板详情里')

/** How WeChat's console calls a subscribe-message template and its fields; no id: the one of the deployment. */
const Message = z.strictObject({
  id: z
    .string()
    .trim()
    .max(64)
    .regex(/^[\w-]*$/, '模板编号只有字母和数字'),
  title: Keyword,
  body: Keyword,
  time: Keyword,
})
export const Messages = z.strictObject({ case_progress: Message, case_todo: Message, clinic: Message })
export type Messages = z.infer<typeof Messages>

/**
 * With a link, e.g. `https://hospital.example/s`, codes are ordinary QR codes of it with `?scene=` behind, which WeChat
 * opens in the mini-program (its console: 扫普通链接二维码打开小程序). Empty: WeChat's own round codes.
 */
export const Codes = z.strictObject({
  link: z
    .string()
    .trim()
    .max(120)
    .regex(/^(https:\/\/[\w.-]+(\/[\w./-]*)?)?$/, '链接像 https://医院的域名/s，和微信后台填的一致'),
})
export type Codes = z.infer<typeof Codes>
