import type { CaseView, Offers } from '@nuanyu/types/feedback'
import { fillIn, offered, type Settings } from '@nuanyu/types/settings'
import { sayDay } from '../time/sayWhen'

/** Names of places that texts may mention. */
export type Known = { hospital: { name: string; complaintPhone: string }; departments: { _id: string; name: string }[] }

/** What the next steps choose from. Nothing of the person is filled into a text: whoever writes does not know them. */
export function offersFor(
  view: Pick<CaseView, 'can' | 'subject' | 'department' | 'code'>,
  { replyTemplates, declineGrounds, subjects }: Settings,
  { hospital, departments }: Known,
  today: string,
  now: Date,
): Offers {
  const { can, subject, department, code } = view
  const values = {
    科室: department?.label ?? '投诉管理部门',
    医院: hospital.name,
    电话: hospital.complaintPhone,
    类别: subject.label,
    编号: code,
    今天: sayDay(today, now),
  }
  const fitting = offered(replyTemplates).filter(
    ({ subjects }) => subjects.length === 0 || subjects.includes(subject.id),
  )
  // Those made for the matter first.
  const ordered = fitting.sort((a, b) => Number(a.subjects.length === 0) - Number(b.subjects.length === 0))
  const suggested = departments.find(({ _id }) => _id === subjects.find(({ id }) => id === subject.id)?.suggest)
  return {
    replyTemplates: can.includes('submitReply')
      ? ordered.map(({ id, label, text, change }) => ({ id, label, text: fillIn(text, values), change }))
      : [],
    declineGrounds: can.includes('decline')
      ? offered(declineGrounds).map(({ id, label, explained }) => ({ id, label, explained }))
      : [],
    department: can.includes('assign') && suggested ? { id: suggested._id, label: suggested.name } : null,
  }
}
