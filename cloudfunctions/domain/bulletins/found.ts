import type { Justified } from '@nuanyu/types/bulletins'
import { AppError } from '@nuanyu/types/errors'
import { wordsOf } from '../changes/people'
import { verdictOn } from '../checks/publication'
import { casesById } from '../feedback/store'
import { everyName } from '../people/store'
import { type Found, foundIn, problemsIn, unsettled } from './recognise'
import type { BulletinRecord } from './records'

/** What of the text that waits has to be looked at: compared with the staff list and with the cases it comes from. */
export async function findIn(record: BulletinRecord, now: Date): Promise<Found[]> {
  const { title, body } = record.proposal?.text ?? record.text
  const caseIds = record.sources.filter(({ kind }) => kind === 'case').map(({ id }) => id)
  const cases = [...(await casesById(caseIds)).values()]
  const named = [...record.persons, ...record.departments].map(({ name }) => name)
  return foundIn(
    [
      { field: 'title', text: title },
      { field: 'body', text: body },
      { field: 'note', text: record.proposal?.note ?? '' },
    ],
    named,
    await everyName(now),
    cases.flatMap(wordsOf),
  )
}

export async function assertSettled(record: BulletinRecord, justified: readonly Justified[], now: Date): Promise<void> {
  const left = unsettled(await findIn(record, now), justified)
  if (left.length === 0) return
  throw new AppError('VALIDATION', { message: '还有没处理的提示', details: { fields: problemsIn(left) } })
}

/** Whatever many people will read has passed the content check; no answer is a no. */
export async function assertPasses({ text, proposal }: BulletinRecord, openid: string): Promise<void> {
  const { title, body } = proposal?.text ?? text
  const verdict = await verdictOn([title, body, proposal?.note ?? ''].filter(Boolean).join('\n'), openid)
  if (verdict === 'pass') return
  throw verdict === 'review'
    ? new AppError('WRONG_STATE', { message: '内容检测提示文字可能不妥，没有印发。请退回修改后再办' })
    : new AppError('BUSY', { message: '内容检测暂时没有结果，没有印发。请过一会儿再试' })
}
