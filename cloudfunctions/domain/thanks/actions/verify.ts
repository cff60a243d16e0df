import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import type { Viewer } from '../../../kernel/viewer'
import { getDepartment } from '../../org/store'
import { staffByNumber } from '../../people/store'
import { command } from '../command'
import { questionsAbout } from '../facts'
import { mayBeMeant, relationsTo } from '../policy'
import type { NoteRecord } from '../records'
import type { VerifiedFor } from '../rules'
import { getNote } from '../store'

type Said = { staffRef: string | null; departmentId: string | null }

/** Says for whom the thanks are: a colleague, or the unit. */
export const verify = handle('thanks.verify', 'staff', async (input, context) => {
  const { viewer, now } = context
  const note = await getNote(input.noteId)
  if (relationsTo(note, viewer, now).length === 0) throw new AppError('NOT_FOUND')
  const meant = await lookUp(input, note, viewer, now)
  const found = await questionsAbout(note, meant.thanked?.key ?? null)
  return command(input, { name: 'verify', for: meant, clear: input.clear, found }, context)
})

async function lookUp(
  { staffRef, departmentId }: Said,
  note: NoteRecord,
  viewer: Viewer,
  now: Date,
): Promise<VerifiedFor> {
  const wrong = (path: string, message: string) =>
    new AppError('VALIDATION', { details: { fields: [{ path, message }] } })
  if (staffRef !== null) {
    const member = await staffByNumber(staffRef)
    if (!member) throw wrong('staffRef', '没有找到这位同事')
    if (!mayBeMeant(note, viewer, now, [member.departmentId, ...member.desks]))
      throw wrong('staffRef', '这位同事不在本科室，请转上级核实')
    return {
      thanked: { key: member._id, ref: member.staffId, name: member.name, title: member.title },
      department: { id: member.departmentId, name: member.departmentName },
      branchId: member.branchId,
    }
  }
  const department = await getDepartment(departmentId ?? '', 'departmentId')
  if (!mayBeMeant(note, viewer, now, [department._id]))
    throw wrong('departmentId', '您只能核实本科室的感谢，请转上级核实')
  return {
    thanked: null,
    department: { id: department._id, name: department.name },
    branchId: department.branchId,
  }
}
