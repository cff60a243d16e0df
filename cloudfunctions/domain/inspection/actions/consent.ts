import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { limit } from '../../../kernel/limits'
import { momentOf } from '../../../kernel/living/store'
import { getDepartment } from '../../org/store'
import { ownCalleeId, phoneHashOf, sealLabel } from '../callees/ids'
import { agreed } from '../callees/rules'
import { ownConsent, withdrawOwn } from '../callees/own'
import { findCallee, keepCallee } from '../callees/store'
import { myConsent } from '../callees/views'

/** A person's own word that they may be called, and taken back whenever they want. Nobody's but their own. */

export const readConsent = handle('inspection.myConsent', 'person', async (_input, context) =>
  myConsent(await ownConsent(context), context.now),
)

export const consent = handle('inspection.consent', 'person', async (input, context) => {
  const { viewer, secrets, now } = context
  await limit('myData', context, input.commandId)
  const _id = ownCalleeId(viewer.personKey, context)
  const { fingerprint } = momentOf(input, context)
  const before = await findCallee(_id)
  if (before?.commandId === `${input.commandId}.${fingerprint}`) return myConsent(before, now)
  if (before?.commandId.startsWith(`${input.commandId}.`)) throw new AppError('ALREADY_ARRIVED')
  const { _id: id, name } = await getDepartment(input.departmentId, 'departmentId')
  const contact = { name: input.name, phone: input.phone.replace(/\D/g, '') }
  const callee = agreed(
    {
      _id,
      source: 'self',
      phoneHash: phoneHashOf(contact.phone, context),
      ownerKey: viewer.personKey,
      department: { id, name },
      postKind: null,
      leftOn: null,
      contact,
      sealed: secrets.seal(contact, sealLabel(_id)),
      commandId: `${input.commandId}.${fingerprint}`,
    },
    now,
  )
  await keepCallee(callee)
  return myConsent(callee, now)
})

export const withdrawConsent = handle('inspection.withdrawConsent', 'person', async (input, context) => {
  await withdrawOwn(input.commandId, context)
  return myConsent(await ownConsent(context), context.now)
})
