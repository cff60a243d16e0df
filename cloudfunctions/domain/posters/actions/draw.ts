import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { theHospital } from '../../org/store'
import { drawPart } from '../drawPart'
import { mayHave } from '../policy'
import { present } from '../present'
import { nextPart, scenesOf, withPart } from '../rules'
import { findJob, saveJob } from '../store'

/** One part. What is drawn already is answered and not drawn again, so that it may be asked for twice and after a crash. */
export const drawPosters = handle('org.drawPosters', 'staff', async ({ jobId, part }, context) => {
  const { viewer, now, files } = context
  const job = await findJob(jobId)
  if (!mayHave(job, viewer)) throw new AppError('NOT_FOUND')
  if (nextPart(job) !== part) {
    if (part < job.parts.length) return present(job, files)
    throw new AppError('WRONG_STATE')
  }
  const drawn = await drawPart(job, scenesOf(job, part), await theHospital(now), context)
  return present(await saveJob(jobId, (current) => withPart(current, part, drawn)), files)
})
