import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { theHospital } from '../../org/store'
import { asRead } from '../../receipts/rules'
import { noteRead, receiptOf } from '../../receipts/store'
import { reminders } from '../store'
import { presentPaper } from '../views'

/** Whoever it was sent to reads it, which is noted. */
export const read = handle('reminders.read', 'staff', async ({ reminderId }, { viewer, now }) => {
  const receipt = await receiptOf(reminderId, viewer)
  if (receipt.kind !== 'reminder') throw new AppError('NOT_FOUND')
  const record = await reminders.get(reminderId)
  await noteRead(receipt, now)
  const { name } = await theHospital(now)
  return presentPaper(record, { ...receipt, ...asRead(receipt, now) }, name, now)
})
