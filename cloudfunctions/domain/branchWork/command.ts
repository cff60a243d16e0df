import type { PointRow } from '@nuanyu/types/branchWork'
import { AppError } from '@nuanyu/types/errors'
import type { Context } from '../../kernel/context'
import { momentOf } from '../../kernel/living/store'
import { getBranch } from './branch'
import { partsOf } from './policy'
import type { GradingRecord, PointRecord } from './records'
import { blankGrading, decideGrading, decidePoint, type GradingStep, type PointStep } from './rules'
import { entriesOf, findGrading, gradingId, gradings, layGrading, markReversed, points } from './store'
import { presentGrading, presentPoint, presentScore } from './views'

type OnPoint = { commandId: string; pointId: string; version: number }

export async function rowOf(record: PointRecord, { viewer, now, files }: Context): Promise<PointRow> {
  return presentPoint(record, await files.links(record.photos), viewer, now)
}

/** An entry of a branch that is none of the viewer's business does not exist. */
export async function getPoint(pointId: string, { viewer, now }: Pick<Context, 'viewer' | 'now'>) {
  const record = await points.get(pointId)
  if (partsOf(record.branchId, viewer, now).length === 0) throw new AppError('NOT_FOUND')
  return record
}

export async function onPoint(input: OnPoint, command: PointStep, context: Context): Promise<PointRow> {
  const at = momentOf(input, context)
  const step = (record: PointRecord) => decidePoint(record, command, input.version, context.viewer, at)
  const action = `branchWork.${command.name}`
  return rowOf(await points.change(input.pointId, action, step, context, markReversed), context)
}

// ---- the year's grade

type OnYear = { branchId: string; year: number }

export async function gradingFor({ branchId, year }: OnYear, context: Context) {
  const branch = await getBranch(branchId, context)
  const id = gradingId(branchId, year, context.secrets)
  const score = presentScore(branch, year, await entriesOf(year, branchId), context.viewer, context.now)
  const stored = await findGrading(id)
  const record = stored ?? blankGrading(id, { branchId, branchName: branch.name, year }, context.now)
  return { record, score }
}

/** `command` is made from the score as it is now. What is refused leaves nothing behind. */
export async function onGrading(
  input: OnYear & { commandId: string; version: number },
  command: (score: Awaited<ReturnType<typeof gradingFor>>['score']) => GradingStep,
  context: Context,
) {
  const { record, score } = await gradingFor(input, context)
  const said = command(score)
  const at = momentOf(input, context)
  const step = (one: GradingRecord) => decideGrading(one, said, input.version, context.viewer, at)
  const view = (one: GradingRecord) => presentGrading(one, score, context.viewer, context.now)
  if (step(record) === record) return view(record)
  if (record.history.length === 0) await layGrading(record)
  return view(await gradings.change(record._id, `branchWork.${said.name}`, step, context))
}
