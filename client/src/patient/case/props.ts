import type { CaseView } from '@nuanyu/types/feedback'

/** A case and what its page does with it. */
export interface CaseProps {
  view: CaseView
  /** With it somebody proves that an anonymous case is theirs. */
  followCode?: string | undefined
  onChange: (view: CaseView) => void
  onReload: () => void
}
