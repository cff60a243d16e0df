import type { Notice } from '../notices/notice'
import type { ConsequenceRecord } from './records'

/** A second person is asked; whom it is about hears of what was confirmed, and of what no longer holds. */
export function noticesFor(before: ConsequenceRecord | null, after: ConsequenceRecord): Notice[] {
  if (before === null) {
    const except = [after.enteredBy.key, ...keyOf(after)]
    return [
      {
        to: { kind: 'role', role: 'party_office', departmentId: null, except },
        template: 'case_todo',
        title: '一项结果运用等您确认',
        body: '请打开查看',
        page: `office/consequences/index?bulletin=${after.bulletinId}`,
        urgency: 'normal',
      },
    ]
  }
  if (after.state === 'confirmed') return toPerson(after, '与您有关的通报有了结果运用')
  return before.state === 'confirmed' ? toPerson(after, '与您有关的一项结果运用已撤销') : []
}

function toPerson(record: ConsequenceRecord, title: string): Notice[] {
  return keyOf(record).map((personKey) => ({
    to: { kind: 'person', personKey },
    template: 'case_todo',
    title,
    body: '请打开查看',
    page: `staff/bulletin/index?id=${record.bulletinId}`,
    urgency: 'normal',
  }))
}

function keyOf({ who }: ConsequenceRecord): string[] {
  return who.kind === 'person' && who.key !== null ? [who.key] : []
}
