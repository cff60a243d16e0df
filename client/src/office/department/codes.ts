import type { PostRow } from '@nuanyu/types/org'

export type Code = PostRow['codes'][number]

/** Codes that hang first, newest first. */
export function inOrder(codes: Code[]): Code[] {
  const rank = ({ status }: Code) => (status === 'active' ? 0 : 1)
  return [...codes].sort((a, b) => rank(a) - rank(b) || b.issuedAt.localeCompare(a.issuedAt))
}

/** 8月23日, with the year when it is not this one. */
export function issuedOn({ issuedAt }: Pick<Code, 'issuedAt'>, now = Date.now()): string {
  const [year, month, day] = localDay(Date.parse(issuedAt))
  const short = `${String(month)}月${String(day)}日`
  return year === localDay(now)[0] ? short : `${String(year)}年${short}`
}

function localDay(moment: number): number[] {
  return new Date(moment + 8 * 3600_000).toISOString().slice(0, 10).split('-').map(Number)
}
