import type { RecognisableFinding } from '@nuanyu/types/changes'
import { findPersonal } from '../feedback/redact'
import { overlapsWith } from './overlap'

/**
 * By what somebody might be recognised in a text that is to be published. Pure, and without a way round it: what is
 * found has to be put in other words. Finding by pattern cannot be complete; a second person reads it all the same.
 */

type Field = RecognisableFinding['field']

const HAN = '[零〇一二三四五六七八九十两]'
const NUMBER = `(?:\\d{1,2}|${HAN}{1,3})`
const all = (source: string) => new RegExp(source, 'g')

/** A month is enough for what was changed; a day leads to whoever was there on it. */
const days: readonly RegExp[] = [
  all(`(?:\\d{2,4}|[零〇一二三四五六七八九]{2,4})\\s?年\\s?${NUMBER}\\s?月\\s?${NUMBER}\\s?[日号]?`),
  all(`${NUMBER}\\s?月\\s?(?:份\\s?)?${NUMBER}\\s?[日号]`),
  /(?<!\d)(?:19|20)\d{2}\s?[-./－．]\s?\d{1,2}\s?[-./－．]\s?\d{1,2}(?!\d)/g,
  /(?:上个?|前个?|这个?|本|那个?)(?:周|星期|礼拜)[一二三四五六日天末]/g,
  /(?:大前|前|昨)[天日晚夜]|今[天日早晚]/g,
]

const DAY_PART = '(?:凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|夜里|半夜|深夜|夜间|当晚|早|晚)'
/** When something happened. What was changed may say when a counter opens, so there it is no finding. */
const times: readonly RegExp[] = [
  /(?<!\d)(?:[01]?\d|2[0-4])\s?[:：]\s?[0-5]\d(?!\d)/g,
  all(`${DAY_PART}\\s?${NUMBER}\\s?(?:点|时)(?:\\s?(?:半|一刻|三刻|${NUMBER}\\s?分))?`),
  all(`(?<![\\d一两几有])${NUMBER}\\s?点(?:半|钟|一刻|三刻|${NUMBER}\\s?分)`),
]

/** Few are so old; in a ward often one. */
const ages: readonly RegExp[] = [
  /(?<!\d)(?:8[6-9]|9\d|1[0-2]\d)\s?(?:周)?岁/g,
  /八十[六七八九]\s?(?:周)?岁|九十[一二三四五六七八九多几]?\s?(?:周)?岁|一百(?:零|〇)?[一二三四五六七八九十多]?\s?(?:周)?岁/g,
  /(?:年过|年逾|年近|已?近|快)?(?:九旬|百岁|耄耋)/g,
]

export function findingsIn(
  texts: readonly { field: Field; text: string }[],
  /** Words of the linked cases. They go in here and nothing of them comes out but what the text itself says. */
  sources: readonly string[],
): RecognisableFinding[] {
  const same = overlapsWith(sources)
  return texts.flatMap(({ field, text }) => [
    ...named(field, 'person', findPersonal(text)),
    ...named(field, 'time', piecesOf(text, field === 'changed' ? days : [...days, ...times])),
    ...named(field, 'age', piecesOf(text, ages)),
    ...named(field, 'quoted', same(text)),
  ])
}

function named(field: Field, kind: RecognisableFinding['kind'], pieces: string[]): RecognisableFinding[] {
  return [...new Set(pieces)].map((piece) => ({ field, kind, piece }))
}

function piecesOf(text: string, patterns: readonly RegExp[]): string[] {
  const plain = text.normalize('NFKC')
  return patterns.flatMap((pattern) => [...plain.matchAll(pattern)].map(([piece]) => piece))
}
