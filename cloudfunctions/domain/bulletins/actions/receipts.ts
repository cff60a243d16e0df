import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { receiptPage } from '../../receipts/page'
import { partsOf } from '../policy'
import { bulletins } from '../store'

/** Who has read it, and who has not. */
export const receipts = handle('bulletins.receipts', 'staff', async (input, context) => {
  const record = await bulletins.get(input.id)
  if (partsOf(record, context.viewer, context.now).length === 0) throw new AppError('NOT_FOUND')
  return receiptPage(input, context.now)
})
