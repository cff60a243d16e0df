const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long somebody still has, in words that do not flicker: seconds are only said in the last two minutes. */
export function sayRemaining(ms: number): string {
  if (ms <= 0) return '时间已过'
  if (ms >= DAY) return joined(Math.floor(ms / DAY), '天', Math.floor((ms % DAY) / HOUR), '小时')
  if (ms >= HOUR) return joined(Math.floor(ms / HOUR), '小时', Math.floor((ms % HOUR) / MINUTE), '分钟')
  if (ms >= 2 * MINUTE) return `还剩 ${String(Math.floor(ms / MINUTE))} 分钟`
  return `还剩 ${String(Math.ceil(ms / 1000))} 秒`
}

function joined(many: number, unit: string, few: number, smaller: string): string {
  return few === 0 ? `还剩 ${String(many)} ${unit}` : `还剩 ${String(many)} ${unit} ${String(few)} ${smaller}`
}
