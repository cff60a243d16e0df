import '../zod'
import * as z from 'zod'
import { CalendarYear } from './calendar'
import { Choice, Ground, listOf, Subject } from './choices'
import {
  deadlineFields,
  deliveryFields,
  limitFields,
  numbers,
  retentionFields,
  vaultFields,
  watchingFields,
} from './numbers'
import { Codes, Consents, Messages, ReplyTemplate } from './texts'

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间像 21:00')

export const Deadlines = numbers(deadlineFields).superRefine((rules, context) => {
  const wrong = (path: keyof typeof rules, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message })
  if (rules.coordinatedDays < rules.replyDays) wrong('coordinatedDays', '几个科室一起办，不会比一个科室更短')
  if (rules.remindLast >= rules.remindFirst) wrong('remindLast', '第二次提醒要在第一次之后，离期限更近')
  if (rules.leaderAfter <= rules.supervisionAfter) wrong('leaderAfter', '先转督办，再报分管领导')
})
export type DeadlineRules = z.infer<typeof Deadlines>

export const Retention = numbers(retentionFields).superRefine(({ identityYears, caseYears }, context) => {
  if (identityYears > caseYears) {
    const message = '姓名和电话不能比事情本身存得更久（《个人信息保护法》第十九条）'
    context.addIssue({ code: 'custom', path: ['identityYears'], message })
  }
})
export type Retention = z.infer<typeof Retention>

export const Delivery = numbers(deliveryFields).extend({ quietFrom: Time, quietUntil: Time })
export type Delivery = z.infer<typeof Delivery>
export const Watching = numbers(watchingFields)
export type Watching = z.infer<typeof Watching>
export const Limits = numbers(limitFields)
export const Vault = numbers(vaultFields)

const choices = listOf(Choice)

/** Everything that may be set, with what a value of it must look like. Calendar years come beside. */
export const settingSchemas = {
  voices: choices,
  hearts: choices,
  attitudes: choices,
  subjects: listOf(Subject),
  processTests: choices,
  nineRules: choices,
  ethicsGrades: choices,
  declineGrounds: listOf(Ground, 12),
  postKinds: choices,
  postMarks: choices,
  replyTemplates: listOf(ReplyTemplate),
  consents: Consents,
  deadlines: Deadlines,
  delivery: Delivery,
  messages: Messages,
  codes: Codes,
  retention: Retention,
  vault: Vault,
  limits: Limits,
  watching: Watching,
} as const

export type FixedKind = keyof typeof settingSchemas
export const fixedKinds = Object.keys(settingSchemas) as FixedKind[]

export type CalendarKind = `calendar-${string}`
export type SettingKind = FixedKind | CalendarKind

export function isCalendar(kind: SettingKind): kind is CalendarKind {
  return kind.startsWith('calendar-')
}
export function calendarKind(year: number): CalendarKind {
  return `calendar-${year}`
}
export function yearOf(kind: CalendarKind): number {
  return Number(kind.slice('calendar-'.length))
}

export const SettingKind = z
  .string()
  .refine((kind) => fixedKinds.includes(kind as FixedKind) || /^calendar-20\d\d$/.test(kind), '没有这一项设置')
  .transform((kind) => kind as SettingKind)

/** What is in force, all of it. */
export type SettingValues = { [K in FixedKind]: z.output<(typeof settingSchemas)[K]> }
export type SettingValue = SettingValues[FixedKind] | CalendarYear

/** The value as the kind wants it, or what is wrong with it. */
export function parseSetting(kind: SettingKind, value: unknown): z.ZodSafeParseResult<SettingValue> {
  const schema: z.ZodType = isCalendar(kind) ? CalendarYear.superRefine(ofYear(yearOf(kind))) : settingSchemas[kind]
  return schema.safeParse(value) as z.ZodSafeParseResult<SettingValue>
}

/**
 * 《全国年节及纪念日放假办法》 (2024): days that are off every year, whatever the arrangement around them. Those that
 * follow the moon move.
 */
const ALWAYS_OFF = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']
const STATUTORY_DAYS = 13

function ofYear(year: number) {
  return ({ holidays, makeUpWorkdays }: CalendarYear, context: z.core.$RefinementCtx): void => {
    const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    const foreign = (list: string[]) => list.find((day) => !day.startsWith(`${year}-`))
    const [off, on] = [foreign(holidays), foreign(makeUpWorkdays)]
    if (off) wrong('holidays', `${off} 不在 ${year} 年`)
    if (on) wrong('makeUpWorkdays', `${on} 不在 ${year} 年`)
    // Before 2025 there were fewer of them.
    if (year < 2025) return
    const missing = ALWAYS_OFF.filter((date) => !holidays.includes(`${year}-${date}`))
    const source = '《全国年节及纪念日放假办法》'
    if (missing.length > 0) wrong('holidays', `缺少法定假日 ${missing.join('、')}（${source}）`)
    else if (holidays.length < STATUTORY_DAYS)
      wrong('holidays', `放假至少 ${STATUTORY_DAYS} 天（${source}），现在只有 ${holidays.length} 天`)
  }
}

/** What is in force with the number of each kind's version (absent: as shipped), and the name of the consent's. */
export type Settings = SettingValues & { versions: Partial<Record<SettingKind, number>>; consentVersion: string }
