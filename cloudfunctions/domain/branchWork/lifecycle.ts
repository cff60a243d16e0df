import type { GradingCommand, GradingState, PointCommand, PointState } from '@nuanyu/types/branchWork'
import type { Law } from '../../kernel/living/record'

/** The branch's own secretary, or the Party office. */
export type BranchPart = 'secretary' | 'party'

export const pointLaw: Law<PointCommand, BranchPart, PointState> = {
  confirm: { party: ['entered'] },
  sendBack: { party: ['entered'] },
  reverse: { secretary: ['confirmed'], party: ['confirmed'] },
}

export const gradingLaw: Law<GradingCommand, BranchPart, GradingState> = {
  proposeGrade: { party: ['open'] },
  decideGrade: { party: ['proposed'] },
  sendBackGrade: { party: ['proposed', 'decided'] },
}
