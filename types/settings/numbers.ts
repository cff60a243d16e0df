import '../zod'
import * as z from 'zod'

/** One number that a hospital may choose, between what is lawful or sensible. `source` says who drew the line. */
export type NumberField = { label: string; unit: string; min: number; max: number; source: string; hint?: string }

export type NumberFields = Record<string, NumberField>

const LAW = '《医疗机构投诉管理办法》（2019）'
const PIPL = '《个人信息保护法》'

/** Limits of the law may be undercut for the patient's good and never stretched. */
export const deadlineFields = {
  acknowledgeDays: { label: '受理', unit: '个工作日', min: 0, max: 1, source: '要求 1 个工作日内受理；0 是当天' },
  replyDays: { label: '一个科室办理，答复', unit: '个工作日', min: 1, max: 5, source: `${LAW}：5 个工作日内` },
  coordinatedDays: {
    label: '几个科室一起办，答复',
    unit: '个工作日',
    min: 1,
    max: 10,
    source: `${LAW}：10 个工作日内`,
  },
  extensionDays: {
    label: '一次最多延期',
    unit: '个工作日',
    min: 1,
    max: 10,
    source: `${LAW}没有延长法定期限的规定，延期后仍按逾期统计，所以不能太长`,
  },
  holdDays: { label: '“出院后再转交”最多等', unit: '天', min: 7, max: 90, source: '太久查不清事情，最多 90 天' },
  soonDays: { label: '快到期，标黄', unit: '个工作日前', min: 1, max: 4, source: '工作台的提示，由医院定' },
  remindFirst: { label: '第一次提醒', unit: '个工作日前', min: 2, max: 5, source: '内部提醒，由医院定' },
  remindLast: { label: '第二次提醒', unit: '个工作日前', min: 1, max: 4, source: '内部提醒，由医院定' },
  remindHour: { label: '几点提醒', unit: '点', min: 7, max: 10, source: '上班的时候，不在半夜' },
  supervisionAfter: { label: '逾期后转督办', unit: '个工作日', min: 1, max: 5, source: '内部督办，由医院定' },
  leaderAfter: { label: '逾期后报分管领导', unit: '个工作日', min: 2, max: 10, source: '内部督办，由医院定' },
  reopenDays: {
    label: '不满意，可以要求重新办理',
    unit: '天内',
    min: 15,
    max: 90,
    source: '至少给患者 15 天；有新的情况随时可以',
  },
  unratedDays: { label: '没有评价，按未评价办结', unit: '天后', min: 15, max: 60, source: '至少给患者 15 天' },
  archiveDays: { label: '办结后自动归档', unit: '天后', min: 15, max: 365, source: '要留出重新办理的时间' },
} as const satisfies NumberFields

export const retentionFields = {
  caseYears: {
    label: '投诉和建议，办结后',
    unit: '年',
    min: 3,
    max: 30,
    source: '《民法典》诉讼时效 3 年，不能更短；住院病历也只保存 30 年',
  },
  identityYears: {
    label: '姓名、电话和微信标识，从提交起',
    unit: '年',
    min: 1,
    max: 10,
    source: `${PIPL}第十九条：实现目的所必要的最短时间`,
  },
  ratingYears: { label: '评价的文字和照片', unit: '年', min: 1, max: 10, source: `${PIPL}第十九条：最短时间` },
  noticeYears: { label: '发出的消息', unit: '年', min: 1, max: 3, source: `${PIPL}第十九条：最短时间` },
  auditYears: {
    label: '操作记录',
    unit: '年',
    min: 3,
    max: 30,
    source: `${PIPL}第五十六条：处理情况记录至少保存 3 年`,
  },
  limitHours: { label: '防刷的计数', unit: '小时', min: 2, max: 24, source: '按小时计数，至少留到下一小时' },
  exportHours: { label: '导出的文件', unit: '小时', min: 1, max: 72, source: '文件里有具体内容，取走就清' },
} as const satisfies NumberFields

export const watchingFields = {
  burst: { label: '同一个码短时间内的评价', unit: '条', min: 5, max: 500, source: '太少会天天误报' },
  burstMinutes: { label: '“短时间”是', unit: '分钟', min: 5, max: 60, source: '由医院定' },
  sameWords: { label: '同一人一天内文字相同', unit: '条', min: 2, max: 50, source: '由医院定' },
  sameWordsLength: { label: '至少几个字才比', unit: '个字', min: 4, max: 50, source: '“很好”两个字谁都会写' },
  samePost: { label: '同一人一天内评同一岗位', unit: '条', min: 3, max: 200, source: '护士站的手机会给许多人用' },
  pastedBy: { label: '多少人一个月里写一样的话', unit: '人', min: 5, max: 100, source: '少于 5 人的数不能说出去' },
  pastedLength: {
    label: '多人写一样的，至少几个字才比',
    unit: '个字',
    min: 8,
    max: 100,
    source: '“态度非常好”许多人都会写',
  },
  fallPercent: { label: '批评之后，降到不足原来的', unit: '%', min: 20, max: 80, source: '太高会把平常的起落当成问题' },
} as const satisfies NumberFields

export const limitFields = {
  rate: { label: '评价', unit: '次', min: 60, max: 600, source: '护士站一部手机要给整个病区用，不能低于 60' },
  submit: { label: '投诉建议', unit: '件', min: 10, max: 100, source: '防刷不能挡住投诉，不能低于 10' },
  follow: { label: '凭查询码查看', unit: '次', min: 10, max: 60, source: '太多就能一个个试出别人的查询码' },
  myData: { label: '查看、导出、清除本人资料', unit: '次', min: 3, max: 60, source: `${PIPL}：本人随时可以查阅` },
} as const satisfies NumberFields

export const vaultFields = {
  openHours: { label: '批准后，申请人可以看', unit: '小时', min: 1, max: 24, source: '只为办这一件事，最多一天' },
} as const satisfies NumberFields

export const deliveryFields = {
  perHour: { label: '每人每小时最多', unit: '条', min: 1, max: 20, source: '再多就没有人看了' },
} as const satisfies NumberFields

/** A schema with one number for each field, which refuses in the field's own words. */
export function numbers<F extends NumberFields>(fields: F): z.ZodObject<{ [K in keyof F]: z.ZodInt }> {
  const shape = Object.fromEntries(
    Object.entries(fields).map(([name, { label, unit, min, max, source }]) => [
      name,
      z
        .int(`${label}：请填写整数`)
        .min(min, `${label}：不能少于 ${min} ${unit}（${source}）`)
        .max(max, `${label}：不能超过 ${max} ${unit}（${source}）`),
    ]),
  )
  return z.strictObject(shape) as unknown as z.ZodObject<{ [K in keyof F]: z.ZodInt }>
}
