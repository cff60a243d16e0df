import { bulletinsOfPerson } from '../bulletins/ofPerson'
import { findingsOfPerson } from '../findings/ofPerson'
import { notesThanking } from '../thanks/store'
import { endOfDay, startOfDay } from '../time/localTime'
import type { Viewer } from '../../kernel/viewer'
import type { PersonFact } from './records'

/** What a room tells of somebody's year. Only what stands: confirmed, issued, recorded. */
export type ReadPersonFacts = (
  staffId: string,
  from: Date,
  to: Date,
  /** Who reads it: each fact leads to the page that they may open, or to none. */
  viewer: Viewer,
  now: Date,
) => Promise<PersonFact[]>

/** Each room that has something to say about a person's year has its line here. */
const readers: ReadPersonFacts[] = [thanksOfPerson, findingsOfPerson, bulletinsOfPerson]

/** In order of time. Gathered when it is read: what is dismissed or corrected tomorrow is gone from it tomorrow. */
export async function factsOfYear(staffId: string, year: number, viewer: Viewer, now: Date): Promise<PersonFact[]> {
  const from = startOfDay(`${year}-01-01`)
  const to = endOfDay(`${year}-12-31`)
  const all = await Promise.all(readers.map((read) => read(staffId, from, to, viewer, now)))
  return all.flat().sort((a, b) => a.at.getTime() - b.at.getTime())
}

const AT_ONCE = 100

async function thanksOfPerson(staffId: string, from: Date, to: Date): Promise<PersonFact[]> {
  const facts: PersonFact[] = []
  // Newest first, from just after the year's end back to its beginning.
  for (let after = { at: new Date(to.getTime() + 1), id: '' }; ;) {
    const page = await notesThanking(staffId, after, AT_ONCE)
    for (const { _id, at, form } of page) {
      if (at < from) return facts
      const label = form === 'pennant' ? '收到锦旗' : '收到感谢信'
      facts.push({ at, kind: '患者感谢', label, page: `staff/thankNote/index?id=${_id}` })
    }
    const last = page.at(-1)
    if (!last || page.length < AT_ONCE) return facts
    after = { at: last.at, id: last._id }
  }
}
