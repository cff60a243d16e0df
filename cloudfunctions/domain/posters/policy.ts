import type { Viewer } from '../../kernel/viewer'
import type { PosterJobRecord } from './records'

/** A batch is its owner's alone. Who may print at all stands in the contract: whoever may see the codes. */
export function mayHave(job: PosterJobRecord | null, viewer: Viewer): job is PosterJobRecord {
  return job !== null && job.ownerKey === viewer.personKey
}
