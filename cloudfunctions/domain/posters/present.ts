import type { Files } from '../../kernel/files'
import type { PosterJobRecord } from './records'
import { presentJob } from './views'

export async function present(job: PosterJobRecord, files: Files) {
  return presentJob(job, await files.links(job.parts.map(({ fileId }) => fileId).filter(Boolean)))
}
