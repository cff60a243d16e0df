import type { CheckItem } from '@nuanyu/types/inspection/items'
import { checkKinds } from '@nuanyu/types/inspection/items'
import type { At } from '../../kernel/living/record'
import type { Viewer } from '../../kernel/viewer'
import type { Secrets } from '../../kernel/secrets'
import type { FindingRecord } from '../findings/records'
import { report } from '../findings/rules'
import type { Calendar } from '../time/workingDays'
import type { VisitRecord } from './records'

export function findingIdOf(visitId: string, itemId: string, { idOf }: Pick<Secrets, 'idOf'>): string {
  return idOf('finding', visitId, itemId)
}

/** What becomes of a visit's remarks when it is submitted. The ids are derived: a resend meets the same. */
export function findingsOf(
  record: VisitRecord,
  viewer: Viewer,
  at: At,
  calendar: Calendar,
  secrets: Pick<Secrets, 'idOf'>,
): FindingRecord[] {
  const { _id, kind, conducted, department, items } = record
  if (!conducted) return []
  const textOf = new Map(items.map(({ id, text }: CheckItem) => [id, text]))
  return conducted.remarks.map(({ itemId, good, person, text }) =>
    report(
      {
        id: findingIdOf(_id, itemId, secrets),
        origin: { kind: 'visit', id: _id, itemId, label: checkKinds[kind], page: `staff/visit/index?id=${_id}` },
        item: textOf.get(itemId) ?? '',
        good,
        department,
        person,
        text,
        photos: conducted.photos.filter((photo) => photo.itemId === itemId).map(({ id }) => id),
        seenAt: conducted.startedAt,
      },
      viewer,
      at,
      calendar,
    ),
  )
}
