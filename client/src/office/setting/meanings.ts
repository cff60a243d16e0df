import type { SettingKind } from '@nuanyu/types/settings'

/** What a number does, in one plain sentence with the number in it. */

type Meanings = Record<string, (n: number) => string>

const meanings: Partial<Record<SettingKind, Meanings>> = {
  deadlines: {
    acknowledgeDays: (n) => (n === 0 ? '收到当天就要受理。' : `收到后 ${n} 个工作日内要受理，患者会看到这个承诺。`),
    replyDays: (n) => `一个科室能办的，${n} 个工作日内答复患者。`,
    coordinatedDays: (n) => `要几个科室一起办的，${n} 个工作日内答复。`,
    extensionDays: (n) => `申请延期，一次最多加 ${n} 个工作日。`,
    holdDays: (n) => `患者选“出院后再转交”，最多替他等 ${n} 天。`,
    soonDays: (n) => `离期限还有 ${n} 个工作日，工作台标黄。`,
    remindFirst: (n) => `离期限还有 ${n} 个工作日，提醒经办人一次。`,
    remindLast: (n) => `离期限还有 ${n} 个工作日，再提醒一次。`,
    remindHour: (n) => `提醒在早上 ${n} 点发出。`,
    supervisionAfter: (n) => `逾期 ${n} 个工作日还没答复，转给督查室。`,
    leaderAfter: (n) => `逾期 ${n} 个工作日还没答复，报分管领导。`,
    reopenDays: (n) => `答复后 ${n} 天内，患者不满意可以要求重新办理。`,
    unratedDays: (n) => `答复后 ${n} 天没有评价，按“未评价”办结。`,
    archiveDays: (n) => `办结 ${n} 天后自动归档。`,
  },
  retention: {
    caseYears: (n) => `投诉和建议办结 ${n} 年后清除。`,
    identityYears: (n) => `姓名、电话和微信标识，提交 ${n} 年后清除。`,
    ratingYears: (n) => `评价里写的话和照片，${n} 年后清除；统计数字留下。`,
    noticeYears: (n) => `发给患者和职工的消息，${n} 年后清除。`,
    auditYears: (n) => `谁看过、办过什么，记录保存 ${n} 年。`,
    limitHours: (n) => `防刷用的计数，${n} 小时后清除。`,
    exportHours: (n) => `导出的文件 ${n} 小时后自动删除。`,
  },
  watching: {
    burst: (n) => `短时间里同一个码收到 ${n} 条评价，提醒看一看。`,
    burstMinutes: (n) => `上面说的短时间，是 ${n} 分钟。`,
    sameWords: (n) => `同一个人一天里写了 ${n} 条一样的话，提醒看一看。`,
    sameWordsLength: (n) => `不到 ${n} 个字的话不比，谁都可能写一样的。`,
    samePost: (n) => `同一个人一天里评同一个岗位 ${n} 条，提醒看一看。`,
    pastedBy: (n) => `一个月里有 ${n} 个人对一个科室写了一样的话，提醒看一看。`,
    pastedLength: (n) => `不到 ${n} 个字的，许多人写一样的也不算。`,
    fallPercent: (n) => `科室受到批评以后，一个月的评价或投诉不到原来的 ${n}%，提醒看一看。`,
  },
  limits: {
    rate: (n) => `一部手机一小时最多评价 ${n} 次。`,
    submit: (n) => `一个人一小时最多提交 ${n} 件投诉建议。`,
    follow: (n) => `一个人一小时最多用查询码查 ${n} 次。`,
    myData: (n) => `一个人一小时最多操作本人资料 ${n} 次。`,
  },
  vault: { openHours: (n) => `批准查阅后，申请人有 ${n} 小时可以看，过了就关上。` },
  delivery: { perHour: (n) => `一个人一小时最多收到 ${n} 条微信消息，多的等下一小时。` },
}

export function meaningOf(kind: SettingKind, field: string, n: number): string {
  return Number.isInteger(n) ? (meanings[kind]?.[field]?.(n) ?? '') : ''
}
