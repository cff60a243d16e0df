import type { FindingView, OwnFinding } from '@nuanyu/types/findings'
import { AppError } from '@nuanyu/types/errors'
import type { Context } from '../../kernel/context'
import type { Viewer } from '../../kernel/viewer'
import { sourceView } from '../sources'
import { partsIn as visitParts } from '../visits/policy'
import { visits } from '../visits/store'
import type { FindingRecord } from './records'
import { partsIn } from './policy'
import { isOutside, presentFinding, presentOwn } from './views'

type Asking = Pick<Context, 'viewer' | 'now' | 'files'>

/** Throws where it does not exist for the viewer, or is theirs: then they have another page for it. */
export async function viewOf(record: FindingRecord, { viewer, now, files }: Asking): Promise<FindingView> {
  if (!isOutside(record, viewer, now)) throw new AppError('NOT_FOUND')
  const page = await originPage(record, viewer, now)
  return presentFinding(record, page, await files.links(photosOf(record)), viewer, now)
}

/** Where it came from can be opened by whoever may know of that as well; for others it has no address. */
async function originPage({ origin: { kind, id, page } }: FindingRecord, viewer: Viewer, now: Date): Promise<string> {
  switch (kind) {
    case 'call':
      return ''
    case 'visit': {
      const visit = await visits.find(id)
      return visit && visitParts(visit, viewer, now).length > 0 ? page : ''
    }
    default:
      return (await sourceView({ kind, id }, viewer, now))?.page ?? ''
  }
}

export async function ownViewOf(record: FindingRecord, { viewer, now, files }: Asking): Promise<OwnFinding> {
  if (!partsIn(record, viewer, now).some((part) => part === 'subject' || part === 'unit'))
    throw new AppError('NOT_FOUND')
  return presentOwn(record, await files.links(photosOf(record)), viewer, now)
}

function photosOf({ photos, answer }: FindingRecord): string[] {
  return [...photos, ...(answer?.photos ?? [])]
}
