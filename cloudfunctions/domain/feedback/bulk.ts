import { AppError } from '@nuanyu/types/errors'
import type { BulkRow, BulkWork } from '@nuanyu/types/feedback'
import type { Context } from '../../kernel/context'
import { logCall } from '../../kernel/log'
import { getDepartment } from '../org/store'
import { staffAt } from '../people/store'
import type { CaseRecord } from './records'
import type { Moment } from './rules'
import { assignTo, type Desk, mergeWith, sayAssigned, sayRefused } from './rules/bulk'
import { casesById, changeCase, changeTwoCases } from './store'

export type Item = { caseId: string; version: number }

/** What one kind of work does to one case: as it would be, and as it is done. */
type Worker = {
  would(record: CaseRecord, version: number, at: Moment): string
  does(record: CaseRecord, version: number, at: Moment): Promise<string>
}

/** Cases and whatever else is looked up before: one trip for the cases, two for the department. */
export async function prepare(
  work: BulkWork,
  items: Item[],
  context: Context,
): Promise<{ known: Map<string, CaseRecord>; worker: Worker }> {
  const wanted = items.map(({ caseId }) => caseId)
  const known = await casesById(work.what === 'merge' ? [...wanted, work.intoCaseId] : wanted)
  return {
    known,
    worker: work.what === 'assign' ? await assigning(work, context) : await merging(work, known, context),
  }
}

async function assigning({ departmentId }: Extract<BulkWork, { what: 'assign' }>, context: Context): Promise<Worker> {
  const { _id: id, name, branchId } = await getDepartment(departmentId, 'work.departmentId')
  const desk: Desk = { id, name, branchId, staff: await staffAt(id) }
  const { viewer } = context
  return {
    would(record, version, at) {
      assignTo(record, desk, { version, viewer, at })
      return sayAssigned(record, desk)
    },
    async does(record, version, at) {
      const decide = (current: CaseRecord) => assignTo(current, desk, { version, viewer, at })
      await changeCase(record._id, 'feedback.assign', decide, context)
      return `已分派到${desk.name}`
    },
  }
}

async function merging(
  { intoCaseId }: Extract<BulkWork, { what: 'merge' }>,
  known: Map<string, CaseRecord>,
  context: Context,
): Promise<Worker> {
  const main = known.get(intoCaseId)
  if (!main) throw new AppError('NOT_FOUND')
  const staff = main.department ? await staffAt(main.department.id) : []
  const { viewer } = context
  // A case that keeps others out does so for those who come after it as well.
  let soFar = main
  return {
    would(record, version, at) {
      soFar = mergeWith(record, soFar, staff, { version, viewer, at })[1]
      return `合并到 ${main.code}`
    },
    async does(record, version, at) {
      const decide = (one: CaseRecord, into: CaseRecord) => mergeWith(one, into, staff, { version, viewer, at })
      await changeTwoCases([record._id, intoCaseId], 'feedback.merge', decide, context)
      return `已合并到 ${main.code}`
    },
  }
}

/** One after the other: what one refuses keeps none of the others from being done. */
export async function each(
  ids: string[],
  known: Map<string, CaseRecord>,
  work: (record: CaseRecord) => Promise<string> | string,
  { requestId }: Pick<Context, 'requestId'>,
): Promise<BulkRow[]> {
  const rows: BulkRow[] = []
  for (const caseId of ids) {
    const record = known.get(caseId)
    try {
      if (!record) throw new AppError('NOT_FOUND')
      rows.push({ caseId, code: record.code, ok: true, says: await work(record) })
    } catch (error) {
      if (!(error instanceof AppError))
        logCall({ requestId, action: 'feedback.bulk', outcome: 'item failed', ms: 0, reason: String(error) })
      // Of a case that is not there for the viewer, not even the code.
      const hidden = error instanceof AppError && error.code === 'NOT_FOUND'
      rows.push({ caseId, code: hidden ? '' : (record?.code ?? ''), ok: false, says: sayRefused(error) })
    }
  }
  return rows
}
