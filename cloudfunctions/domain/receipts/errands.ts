import type { PaperKind } from '@nuanyu/types/receipts'
import { _, type Collection, database, DuplicateKey, type Transaction } from '../../kernel/database'
import { eachAlone } from '../../kernel/eachAlone'
import type { JobContext } from '../../kernel/jobs'
import { writeJournal } from '../../kernel/journal'
import type { Notice } from '../notices/notice'
import type { RosterRecord } from '../people/records'
import { rosterById, rosterIn } from '../people/store'
import { reachOf } from './reach'
import type { Errand, HandedOut, ReceiptRecord } from './records'
import { afterPack, receiptId } from './rules'
import { receiptsFor } from './store'

/** What the timer has to know of papers of one kind to bring them to people. */
export type Paper<R extends HandedOut> = {
  kind: PaperKind
  collection: Collection
  /** Whom it goes to whatever audience was chosen. */
  alwaysTo(record: R): string[]
  says(record: R, what: Errand['what']): Pick<Notice, 'title' | 'body' | 'page'>
}

/** People in one transaction: each is a read before it, a document in it, and a notice of its journal entry. */
const PACK = 40
/** Of one paper in one run of the timer: a hospital of 2,000 is served in a few minutes, and others are not kept waiting. */
const PACKS_A_RUN = 20

/** Brings papers to people. Each pack commits with its mark, so that it may stop anywhere and nobody is served twice. */
export function runErrands<R extends HandedOut>(paper: Paper<R>) {
  return async ({ author }: JobContext): Promise<number> => {
    const waiting = await database.find<R>(paper.collection, {
      where: { errandAt: _.lte(author.now) },
      orderBy: [['errandAt', 'asc']],
      limit: 10,
    })
    return eachAlone('errands', waiting, async ({ _id }) => {
      for (let pack = 0; pack < PACKS_A_RUN; pack++) if (!(await servePack(paper, _id, author))) return
    })
  }
}

type Served = { staffId: string; key: string | null; name: string; departmentName: string }

/** False when nothing is left to do. */
async function servePack<R extends HandedOut>(
  paper: Paper<R>,
  id: string,
  author: JobContext['author'],
): Promise<boolean> {
  const record = await database.get<R>(paper.collection, id)
  const errand = record?.errands[0]
  if (!record || !errand) return false
  const people = await nextOf(paper, record, errand, author.now)
  const has = errand.what === 'handOut' ? await whoHas(record, people) : new Set<string>()
  const last = people.length < PACK ? null : (people.at(-1)?.staffId ?? null)
  try {
    await database.transact(async (tx) => {
      const current = await tx.get<R>(paper.collection, id)
      // A command came between, or another timer: the next run looks again.
      if (!current || !isSame(current.errands[0], errand)) return
      if (errand.what === 'handOut') await hand(tx, paper.kind, record, people, has, author.now)
      const said = paper.says(current, errand.what)
      const notices = people.flatMap(({ key }) => (key === null ? [] : [noticeTo(key, said)]))
      const about = `${paper.collection}/${id}`
      const entry = { action: `jobs.${errand.what}`, about, change: `${people.length}`, notices }
      if (people.length > 0) await writeJournal(tx, entry, author)
      await tx.update(paper.collection, id, afterPack(current, last))
    })
  } catch (error) {
    // Handed out by another timer meanwhile: the next run finds them among those who have it.
    if (!(error instanceof DuplicateKey)) throw error
    return false
  }
  return last !== null || record.errands.length > 1
}

async function nextOf<R extends HandedOut>(paper: Paper<R>, record: R, errand: Errand, now: Date): Promise<Served[]> {
  if (errand.what !== 'handOut') {
    return asOfNow(await receiptsFor(record._id, errand.what === 'remind' ? false : null, errand.after, PACK))
  }
  const reach = await reachOf(record.audience, paper.alwaysTo(record), now)
  return (await rosterIn(reach, errand.after, PACK)).map((person) => {
    const { _id, name, departmentName } = person
    return { staffId: _id, key: keyOf(person), name, departmentName }
  })
}

/** Under the number, whoever has joined or changed WeChat since the handing-out is found, and who left is not. */
async function asOfNow(receipts: ReceiptRecord[]): Promise<Served[]> {
  const people = await rosterById(receipts.map(({ staffId }) => staffId))
  return receipts.map(({ staffId, name, departmentName }) => ({
    staffId,
    key: keyOf(people.get(staffId)),
    name,
    departmentName,
  }))
}

function keyOf(person: Pick<RosterRecord, 'key' | 'state'> | undefined): string | null {
  return person?.state === 'joined' ? person.key : null
}

async function whoHas({ _id }: HandedOut, people: Served[]): Promise<Set<string>> {
  if (people.length === 0) return new Set()
  const ids = people.map(({ staffId }) => receiptId({ _id }, staffId))
  const found = await database.find<ReceiptRecord>('receipts', { where: { _id: _.in(ids) }, limit: ids.length })
  return new Set(found.map((receipt) => receipt.staffId))
}

async function hand(
  tx: Transaction,
  kind: PaperKind,
  record: HandedOut,
  people: Served[],
  has: ReadonlySet<string>,
  now: Date,
): Promise<void> {
  for (const person of people) {
    const _id = receiptId(record, person.staffId)
    const anew = { ...person, at: now, read: false, readAt: null }
    if (has.has(person.staffId)) await tx.update('receipts', _id, anew)
    else {
      const receipt: ReceiptRecord = { _id, kind, aboutId: record._id, ...anew, firstReadAt: null }
      await tx.insert('receipts', receipt)
    }
  }
}

function isSame(one: Errand | undefined, other: Errand): boolean {
  return one?.what === other.what && one.after === other.after
}

function noticeTo(personKey: string, said: Pick<Notice, 'title' | 'body' | 'page'>): Notice {
  return { to: { kind: 'person', personKey }, template: 'case_todo', urgency: 'normal', ...said }
}
