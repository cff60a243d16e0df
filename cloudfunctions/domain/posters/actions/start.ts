import { handle } from '../../../kernel/action'
import { fingerprintOf } from '../../../kernel/fingerprint'
import { scenesFor } from '../../org/printed'
import { assertPrintable } from '../rules'
import { createJob } from '../store'
import { present } from '../present'

/** Which codes it is about is settled here; they are drawn part by part afterwards. */
export const startPosters = handle('org.startPosters', 'staff', async (input, context) => {
  const { viewer, secrets, now, files } = context
  const scenes = assertPrintable(await scenesFor(input.choice))
  const job = await createJob(
    {
      _id: secrets.idOf('posters', viewer.personKey, input.commandId),
      ownerKey: viewer.personKey,
      at: now,
      fingerprint: fingerprintOf(input, secrets),
      size: input.size,
      scenes,
      parts: [],
    },
    context,
  )
  return present(job, files)
})
