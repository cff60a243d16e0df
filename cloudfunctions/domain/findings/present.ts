import type { FindingView, OwnFinding } from '@nuanyu/types/findings'
import { AppError } from '@nuanyu/types/errors'
import type { Context } from '../../kernel/context'
import type { FindingRecord } from './records'
import { partsIn } from './policy'
import { isOutside, presentFinding, presentOwn } from './views'

type Asking = Pick<Context, 'viewer' | 'now' | 'files'>

/** Throws where it does not exist for the viewer, or is theirs: then they have another page for it. */
export async function viewOf(record: FindingRecord, { viewer, now, files }: Asking): Promise<FindingView> {
  if (!isOutside(record, viewer, now)) throw new AppError('NOT_FOUND')
  return presentFinding(record, await files.links(photosOf(record)), viewer, now)
}

export async function ownViewOf(record: FindingRecord, { viewer, now, files }: Asking): Promise<OwnFinding> {
  if (!partsIn(record, viewer, now).some((part) => part === 'subject' || part === 'unit'))
    throw new AppError('NOT_FOUND')
  return presentOwn(record, await files.links(photosOf(record)), viewer, now)
}

function photosOf({ photos, answer }: FindingRecord): string[] {
  return [...photos, ...(answer?.photos ?? [])]
}
