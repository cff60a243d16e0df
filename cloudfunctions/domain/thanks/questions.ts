import type { NoteQuestion } from '@nuanyu/types/thanks'

/** What makes one ask before thanks are shown or commended. Pure. */

/** "Be seen to trade thanks": within this time of each other. */
export const TRADE_MS = 180 * 86_400_000

const GIFTS = /红包|购物卡|代金券|现金|礼金|礼品|礼物|烟酒|茅台|土特产|转账|塞(?:了|给)?(?:点|些)?钱|请.{0,4}吃饭/

type Facts = {
  words: string
  /** The author works here. */
  authorIsStaff: boolean
  /** The person thanked has thanked the author. */
  mutual: boolean
}

export function questionsFrom({ words, authorIsStaff, mutual }: Facts): NoteQuestion[] {
  return [
    ...(authorIsStaff ? (['staff_author'] as const) : []),
    ...(mutual ? (['mutual'] as const) : []),
    ...(GIFTS.test(words) ? (['gift'] as const) : []),
  ]
}

/** What was once found stays asked, and what is found later is asked as well. */
export function withQuestions(before: NoteQuestion[], found: NoteQuestion[]): NoteQuestion[] {
  const added = found.filter((question) => !before.includes(question))
  return added.length === 0 ? before : [...before, ...added]
}
