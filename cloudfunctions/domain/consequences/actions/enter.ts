import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { momentOf } from '../../../kernel/living/store'
import { partsOf } from '../../bulletins/policy'
import { bulletins } from '../../bulletins/store'
import { viewOf } from '../present'
import { enter as begin } from '../rules'
import { consequences } from '../store'

/** The id is derived from the person and the command, so that a resend meets the first entry. */
export const enter = handle('consequences.enter', 'staff', async (input, context) => {
  const { viewer, now, secrets } = context
  const bulletin = await bulletins.get(input.bulletinId)
  if (!partsOf(bulletin, viewer, now).includes('office')) throw new AppError('NOT_FOUND')
  const id = secrets.idOf('consequence', viewer.personKey, input.commandId)
  const record = begin(id, bulletin, input, viewer, momentOf(input, context))
  return viewOf(await consequences.create(record, 'consequences.enter', context), context)
})
