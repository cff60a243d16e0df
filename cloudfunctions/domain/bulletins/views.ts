import {
  type BulletinFinding,
  type BulletinPaper,
  type BulletinRow,
  type BulletinView,
  bulletinCommands,
  bulletinKinds,
  bulletinStates,
} from '@nuanyu/types/bulletins'
import { type AudienceView, paperKinds, type Reading } from '@nuanyu/types/receipts'
import type { SourceView } from '@nuanyu/types/sources'
import type { Viewer } from '../../kernel/viewer'
import type { ReceiptRecord } from '../receipts/records'
import { formatLocal } from '../time/localTime'
import { sayWhen } from '../time/sayWhen'
import { standingStates } from './lifecycle'
import { commandsOf, isAbout, missingIn, partsOf, whyKept } from './policy'
import type { BulletinRecord } from './records'
import { OFFICE } from './terms'
import { aboutLabel, numberLabel, paragraphsOf } from './words'

export function presentRow(record: BulletinRecord, now: Date): BulletinRow {
  const { _id, kind, state, text, proposal, history, updatedAt } = record
  return {
    id: _id,
    kind,
    kindLabel: bulletinKinds[kind],
    state,
    stateLabel: bulletinStates[state],
    number: numberLabel(record),
    title: proposal?.text.title ?? text.title,
    about: aboutLabel(record),
    by: history.at(-1)?.by.name ?? '',
    when: sayWhen(updatedAt, now),
    waits: waitsFor(record),
  }
}

function waitsFor(record: BulletinRecord): string {
  if (record.state === 'draft') return record.returned ? '退回修改' : ''
  if (record.queue !== 'check') return ''
  const missing = missingIn(record)
  return missing.length > 0 ? `还差：${missing.join('、')}` : '等第二人批准'
}

type Around = { sources: SourceView[]; audience: AudienceView; findings: BulletinFinding[]; reading: Reading | null }

/** As this member of an office sees it. */
export function presentBulletin(record: BulletinRecord, around: Around, viewer: Viewer, now: Date): BulletinView {
  const { check, opinion, proposal, withdrawn } = record
  const by = (note: { by: { name: string }; at: Date }) => ({ by: note.by.name, when: sayWhen(note.at, now) })
  return {
    ...presentRow(record, now),
    ...around,
    version: record.version,
    title: record.text.title,
    body: record.text.body,
    grounds: record.grounds,
    decision: record.decision,
    persons: record.persons.map(({ staffId, name, departmentName }) => ({ staffId, name, department: departmentName })),
    departments: record.departments,
    missing: missingIn(record),
    check: check && by(check),
    opinion: opinion && { ...by(opinion), agrees: opinion.agrees, text: opinion.text },
    returned: record.returned,
    proposal: proposal && { ...proposal.text, note: proposal.note, by: proposal.by.name },
    former: record.former.map(({ text, until, note }) => ({ ...text, until: sayWhen(until, now), note })),
    withdrawn: withdrawn && `${withdrawn.by.name}：${withdrawn.reason}`,
    history: record.history.map((entry) => ({
      when: sayWhen(entry.at, now),
      title: bulletinCommands[entry.command],
      by: entry.by.name,
      text: entry.text,
    })),
    can: commandsOf(record, viewer, now),
    offers: offersOf(record, viewer, now),
    kept: whyKept(record, viewer, now),
  }
}

function offersOf(record: BulletinRecord, viewer: Viewer, now: Date): BulletinView['offers'] {
  if (!partsOf(record, viewer, now).includes('office') || record.state === 'withdrawn') return []
  return record.number ? ['word', 'consequences'] : ['word']
}

/** As it is read by whom it was issued to. What was withdrawn keeps its number and nothing else. */
export function presentPaper(
  record: BulletinRecord,
  receipt: Pick<ReceiptRecord, 'firstReadAt'>,
  hospital: string,
  consequences: string[],
  viewer: Viewer,
  now: Date,
): BulletinPaper {
  const stands = standingStates.includes(record.state)
  const { corrected, withdrawn } = record
  return {
    id: record._id,
    kind: stands ? record.kind : null,
    kindLabel: stands ? bulletinKinds[record.kind] : paperKinds.bulletin,
    number: numberLabel(record),
    title: stands ? record.text.title : '',
    paragraphs: stands ? paragraphsOf(record.text.body) : [],
    signed: `${hospital}${OFFICE}`,
    date: record.issuedAt ? formatLocal(record.issuedAt, 'YYYY年M月D日') : '',
    correction: stands && corrected ? { note: corrected.note, when: sayWhen(corrected.at, now) } : null,
    withdrawn: withdrawn && {
      when: sayWhen(withdrawn.at, now),
      // The reason may say what the text said: it is for whom it was about.
      reason: isAbout(record, viewer) ? withdrawn.reason : '',
    },
    consequences,
    read: receipt.firstReadAt ? sayWhen(receipt.firstReadAt, now) : '',
  }
}
