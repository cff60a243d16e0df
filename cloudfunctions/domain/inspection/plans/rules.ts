import type { PlanCommand, PlanForm, PlanState } from '@nuanyu/types/inspection'
import { AppError } from '@nuanyu/types/errors'
import { assertAllowed, type At, born, byOf, isResend, moved } from '../../../kernel/living/record'
import type { Viewer } from '../../../kernel/viewer'
import { refusalOf, refusalToBegin } from './policy'
import type { Draw, PlanRecord } from './records'

/** What a plan's form says, with the names of its departments as they are now. */
export type Written = Pick<PlanRecord, 'title' | 'from' | 'until' | 'lines' | 'items'>

export type Command =
  /** `standIn`: whether discipline may write what is written now. */
  | { name: 'edit'; written: Written; standIn?: boolean }
  | { name: 'propose' | 'approve' | 'start' | 'distribute' }
  | { name: 'sendBack' | 'cancel'; reason: string }
  /** `open`: calls still to be made; `talking`: of those, somebody is on the telephone. */
  | { name: 'complete'; reason: string; open: number; talking: number }
  | { name: 'draw'; draw: Omit<Draw, 'at' | 'by'> }

export function begin(id: string, written: Written, viewer: Viewer, at: At): PlanRecord {
  return {
    ...born(id, 'draft' as PlanState, 'create' as PlanCommand | 'create', viewer, at),
    ...written,
    writers: [byOf(viewer)],
    waiting: false,
    reason: '',
    draw: null,
    queue: 'open',
  }
}

/** The plan after the command, or the refusal. What was sent twice changes nothing. */
export function decide(plan: PlanRecord, command: Command, seen: number, viewer: Viewer, at: At): PlanRecord {
  if (isResend(plan, viewer, at, command.name)) return plan
  assertAllowed(refusalOf(command.name, plan, viewer, at.now), plan, seen)
  if (command.name === 'edit') assertMayBegin(command.written, command.standIn === true, viewer, at.now)
  const next = { ...plan, ...effectOf(plan, command, viewer, at) }
  const text = 'reason' in command ? command.reason : ''
  return moved(plan, command.name, { ...next, queue: queueOf(next.state) }, viewer, at, text)
}

/** Judged as it would be then, too: nobody writes their own department into a plan or, seen before, out of it. */
export function assertMayBegin({ lines }: Written, standIn: boolean, viewer: Viewer, now: Date): void {
  const refusal = refusalToBegin({ lines, standIn }, viewer, now)
  if (refusal === 'FORBIDDEN') throw new AppError('FORBIDDEN', { message: '纪检监察室只代写检查党委办公室的计划' })
  if (refusal) throw new AppError(refusal)
}

function effectOf(plan: PlanRecord, command: Command, viewer: Viewer, at: At): Partial<PlanRecord> {
  switch (command.name) {
    case 'edit':
      return { ...command.written, writers: withWriter(plan, viewer), waiting: false, reason: '' }
    case 'propose':
      // Whoever hands it over stands for it.
      return { writers: withWriter(plan, viewer), waiting: true, reason: '' }
    case 'sendBack':
      return { waiting: false, reason: command.reason }
    case 'approve':
      return { state: 'approved', waiting: false }
    case 'draw':
      return { state: 'sampled', draw: { ...command.draw, at: at.now, by: byOf(viewer) } }
    case 'start':
      return { state: 'running' }
    case 'distribute':
      return {}
    case 'complete':
      if (command.talking > 0)
        throw new AppError('WRONG_STATE', { message: `还有 ${command.talking} 个电话正在打，等记下结果再结束` })
      if (command.open > 0 && command.reason === '')
        throw fault('reason', `还有 ${command.open} 个电话没有打完，请写明为什么现在结束`)
      return { state: 'completed', reason: command.reason }
    case 'cancel':
      return { state: 'cancelled', waiting: false, reason: command.reason }
  }
}

function withWriter({ writers }: PlanRecord, viewer: Viewer): PlanRecord['writers'] {
  return writers.some(({ key }) => key === viewer.personKey) ? writers : [...writers, byOf(viewer)]
}

function queueOf(state: PlanState): PlanRecord['queue'] {
  return state === 'completed' || state === 'cancelled' ? 'done' : 'open'
}

export function fault(path: string, message: string): AppError {
  return new AppError('VALIDATION', { message, details: { fields: [{ path, message }] } })
}

/** Names of the departments that a form points to; one that is out of use is refused on its line. */
export function written(form: PlanForm, departments: Map<string, string>): Written {
  const lines = form.lines.map((line, index) => {
    const department = departments.get(line.departmentId)
    if (department === undefined) throw fault(`form.lines.${index}.departmentId`, '没有这个科室')
    return { ...line, department }
  })
  return { ...form, lines }
}
