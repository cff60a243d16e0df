import { AppError } from '@nuanyu/types/errors'
import type { CaseSearch } from '@nuanyu/types/feedback'
import { LEGIBLE } from '../../../kernel/ids'
import { CODE_LENGTH } from '../intake'
import { gramsOf, squeezed } from './grams'
import { tag } from './terms'

/** A search as the index understands it. */
export type Asked = {
  /** Facts that all have to hold. */
  facts: string[]
  /** Pairs that all have to be there. They need not stand together, so what is found is looked at again. */
  grams: string[]
  /** What has to stand in the text, each as a whole. */
  words: string[]
  /** Of the day of receipt: from, inclusive, and before. */
  from: Date | null
  before: Date | null
}

export function askedBy(search: CaseSearch): Asked {
  const code = codeIn(search.words)
  const words = code ? [] : [...new Set(search.words.split(/\s+/).map(squeezed))].filter((word) => word !== '')
  const grams = [...new Set(words.flatMap(gramsOf))]
  if (search.words !== '' && !code && grams.length === 0) throw tooShort()
  return {
    facts: [...(code ? [tag.code(code)] : []), ...factsOf(search)],
    grams,
    words,
    from: search.from ? startOfMonth(search.from) : null,
    before: search.to ? startOfMonth(monthAfter(search.to)) : null,
  }
}

function factsOf({ state, kind, subject, departmentId, channel, overdue }: CaseSearch): string[] {
  return [
    ...(overdue ? [tag.overdue] : []),
    ...(departmentId ? [tag.department(departmentId)] : []),
    ...(subject ? [tag.subject(subject)] : []),
    ...(state ? [tag.state(state)] : []),
    ...(channel ? [tag.channel(channel)] : []),
    ...(kind ? [tag.kind(kind)] : []),
  ]
}

/** A case's code, with the spaces in which people read it out. */
function codeIn(words: string): string | null {
  const code = words.replace(/[\s-]/g, '')
  return new RegExp(`^[${LEGIBLE}]{${CODE_LENGTH}}$`, 'i').test(code) ? code : null
}

function startOfMonth(month: string): Date {
  return new Date(`${month}-01T00:00:00+08:00`)
}

function monthAfter(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

/** One character is in nearly everything. */
function tooShort(): AppError {
  return new AppError('VALIDATION', {
    details: { fields: [{ path: 'search.words', message: '请至少写两个字；电话和证件号不能用来查找' }] },
  })
}
