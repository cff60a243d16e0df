import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { confirmedFor } from '../../consequences/store'
import { presentOwn } from '../../consequences/views'
import { theHospital } from '../../org/store'
import { asRead } from '../../receipts/rules'
import { noteRead, receiptOf } from '../../receipts/store'
import { isAbout } from '../policy'
import { bulletins } from '../store'
import { presentPaper } from '../views'

/** Whoever it was issued to reads it, which is noted. For everybody else it is not there, also for who wrote it. */
export const read = handle('bulletins.read', 'staff', async ({ bulletinId }, { viewer, now }) => {
  const receipt = await receiptOf(bulletinId, viewer)
  if (receipt.kind !== 'bulletin') throw new AppError('NOT_FOUND')
  const record = await bulletins.get(bulletinId)
  await noteRead(receipt, now)
  const { name } = await theHospital(now)
  const mine = isAbout(record, viewer) && viewer.staff ? await confirmedFor(bulletinId, viewer.staff.staffId) : []
  const seen = { ...receipt, ...asRead(receipt, now) }
  return presentPaper(record, seen, name, mine.map(presentOwn), viewer, now)
})
