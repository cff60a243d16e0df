import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { getPerson } from '../../people/store'
import { carryOut, getFor } from '../command'

/** From here on the term of statement runs. Who does not use the software cannot be told in it. */
export const notify = handle('veto.notify', 'staff', async (input, context) => {
  const { person } = await getFor(input.vetoId, context)
  const { roster } = await getPerson(person.staffId)
  const key = roster.state === 'joined' ? roster.key : null
  if (input.by === 'app' && key === null) {
    const message = '本人没有使用本系统，请书面送达'
    throw new AppError('VALIDATION', { details: { fields: [{ path: 'by', message }] } })
  }
  return carryOut(input, { name: 'notify', by: input.by, note: input.note, key }, context)
})
