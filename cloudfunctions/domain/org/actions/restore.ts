import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { collectionOf } from '../policy'
import type { DepartmentRecord } from '../records'
import { isTaken } from '../rules'
import { changeRecord, type Retirable, siblingsOf, versionOf } from '../store'

/** Back in use, with the codes that still hang: unless its name was given away, or where it stood is closed. */
export const restore = handle('org.restore', 'staff', async (input, context) => {
  const { kind, id } = input
  await changeRecord<Retirable>(
    { collection: collectionOf[kind], id, isNew: false, action: 'org.restore' },
    input,
    async (before, tx) => {
      if (!before?.retired) throw new AppError('WRONG_STATE')
      if ('departmentId' in before) {
        const department = await tx.get<DepartmentRecord>('departments', before.departmentId)
        if (!department || department.retired) throw new AppError('WRONG_STATE', { message: '请先恢复它所在的科室' })
      }
      if (isTaken({ id, name: before.name }, await siblingsOf(kind, before))) {
        throw new AppError('WRONG_STATE', { message: `“${before.name}”这个名称现在别处在用，请先给那一个改名` })
      }
      return { after: { ...before, retired: false, retirement: null }, change: 'restored' }
    },
    context,
  )
  return { id, version: await versionOf(collectionOf[kind], id) }
})
