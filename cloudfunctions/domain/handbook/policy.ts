import type { Draft, DraftView } from '@nuanyu/types/handbook'
import { hasRole, type Viewer } from '../../kernel/viewer'
import type { Problem } from './phrases'
import type { DraftRecord } from './records'

/** The handbook is the Party office's: any of them edits and publishes. Everybody else reads. */
export function canWith(draft: DraftRecord, problems: Problem[], viewer: Viewer, now: Date): Draft['can'] {
  if (draft.state !== 'draft' || !hasRole(viewer, 'party_office', now)) return []
  return problems.length === 0 ? ['edit', 'publish', 'discard'] : ['edit', 'discard']
}

/** One draft at a time, so that nobody's work is lost to another draft. */
export function canStart(draft: DraftRecord | null, viewer: Viewer, now: Date): DraftView['can'] {
  return draft === null && hasRole(viewer, 'party_office', now) ? ['start'] : []
}
