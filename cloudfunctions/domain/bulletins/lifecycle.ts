import type { BulletinCommand, BulletinState } from '@nuanyu/types/bulletins'
import type { Law } from '../../kernel/living/record'

/**
 * What somebody is to a bulletin beside a reader of it. `discipline` only to a criticism that left its draft; `standIn`:
 * discipline too, where too few of the Party office are left whom it is not about.
 */
export type BulletinPart = 'office' | 'discipline' | 'standIn'

/** Who may do what in which state. Nobody checks or approves what they wrote, nor steers what judges their own unit (policy.ts). */
export const law: Law<BulletinCommand, BulletinPart, BulletinState> = {
  draft: {},
  edit: { office: ['draft'] },
  submit: { office: ['draft'] },
  sendBack: { office: ['privacy_check', 'approved'], standIn: ['privacy_check', 'approved'] },
  clear: { office: ['privacy_check'], standIn: ['privacy_check'] },
  consult: { discipline: ['privacy_check', 'correction'] },
  approve: { office: ['privacy_check'], standIn: ['privacy_check'] },
  issue: { office: ['approved'], standIn: ['approved'] },
  remind: { office: ['issued', 'corrected'] },
  correct: { office: ['issued', 'corrected'] },
  approveCorrection: { office: ['correction'], standIn: ['correction'] },
  dropCorrection: { office: ['correction'], standIn: ['correction'] },
  // Taking something away must not wait for a second person.
  withdraw: {
    office: ['draft', 'privacy_check', 'approved', 'issued', 'correction', 'corrected'],
    standIn: ['privacy_check', 'approved', 'issued', 'correction', 'corrected'],
  },
}

/** Issued, and its text may be read. A correction that waits leaves the former text standing. */
export const standingStates: readonly BulletinState[] = ['issued', 'correction', 'corrected']

export function isStanding(bulletin: { state: BulletinState } | null | undefined): boolean {
  return !!bulletin && standingStates.includes(bulletin.state)
}
