import type { RecognisableFinding } from '@nuanyu/types/changes'
import { AppError } from '@nuanyu/types/errors'
import type { Viewer } from '../../kernel/viewer'
import type { CaseRecord } from '../feedback/records'
import { casesById } from '../feedback/store'
import { wordsOf } from './people'
import { mayKnow } from './policy'
import { findingsIn } from './recognise'
import type { ChangeRecord } from './records'

/** The cases an entry comes from, and what of the entry stands in them. */

export async function linkedCases({ caseIds }: Pick<ChangeRecord, 'caseIds'>): Promise<CaseRecord[]> {
  const found = await casesById(caseIds)
  return caseIds.flatMap((id) => found.get(id) ?? [])
}

/** A case one may not know of does not exist, and is not linked. */
export async function assertLinkable(caseIds: string[], viewer: Viewer): Promise<CaseRecord[]> {
  const cases = (await linkedCases({ caseIds })).filter((record) => mayKnow(record, viewer))
  if (cases.length === caseIds.length) return cases
  throw problem('caseIds', '有的反馈不能再关联，请重新选择')
}

/** What was merged into a linked case is somebody's words as well. */
const MOST_MERGED = 100

/** By what of the text that waits somebody might be recognised. */
export async function recognisable(record: ChangeRecord, cases: CaseRecord[]): Promise<RecognisableFinding[]> {
  const merged = cases.flatMap(({ mergedFrom }) => mergedFrom.map(({ id }) => id)).slice(0, MOST_MERGED)
  const all = [...cases, ...(await casesById(merged)).values()]
  const { said, changed } = record.proposal?.text ?? record.text
  return findingsIn(
    [
      { field: 'said', text: said },
      { field: 'changed', text: changed },
      { field: 'note', text: record.proposal?.note ?? '' },
    ],
    all.flatMap(wordsOf),
  )
}

const advice: Record<RecognisableFinding['kind'], string> = {
  person: '可能认出人',
  time: '写得太具体，请只说大概什么时候',
  age: '这样的高龄容易认出是谁',
  quoted: '与患者原话一样，请换一种说法',
}

/** There is no way round a finding but other words. */
export function assertNobodyRecognisable(findings: RecognisableFinding[]): void {
  if (findings.length === 0) return
  throw new AppError('VALIDATION', {
    message: '还有能认出人的地方，请改写后再办理',
    details: {
      fields: findings.map(({ field, kind, piece }) => ({ path: field, message: `“${piece}”${advice[kind]}` })),
    },
  })
}

export function problem(path: string, message: string): AppError {
  return new AppError('VALIDATION', { details: { fields: [{ path, message }] } })
}
